import type { ReactNode } from 'react';

/** A row of `Figure`s. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <div className="figures">{children}</div>;
}
