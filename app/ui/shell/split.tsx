import type { ReactNode } from 'react';

/** A page with one of its things open beside it; below it on narrow screens. */
export function Split({
  children,
  aside,
  label,
}: {
  readonly children: ReactNode;
  readonly aside: ReactNode;
  readonly label: string;
}) {
  return (
    <div className="split">
      <div className="min-w-0">{children}</div>
      <aside className="split__aside" aria-label={label}>
        {aside}
      </aside>
    </div>
  );
}
