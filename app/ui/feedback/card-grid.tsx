import type { ReactNode } from 'react';

/** As many cards a row as fit; one on a phone. */
export function CardGrid({ children }: { readonly children: ReactNode }) {
  return <div className="card-grid">{children}</div>;
}
