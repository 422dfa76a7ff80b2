import type { ReactNode } from 'react';

/** Short fields side by side where there is room. */
export function FormRow({ children }: { readonly children: ReactNode }) {
  return <div className="form-row">{children}</div>;
}
