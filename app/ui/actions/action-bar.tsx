import type { ReactNode } from 'react';

/** The buttons a form ends with; on a phone they stay above the bottom edge. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  return <div className="action-bar">{children}</div>;
}
