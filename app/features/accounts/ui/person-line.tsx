import type { ReactNode } from 'react';

/** One line of a short list in a flush panel: who or what, facts below, what can be done at the right. */
export function PersonLine({
  name,
  facts,
  badge,
  actions,
}: {
  readonly name: ReactNode;
  readonly facts: ReactNode;
  readonly badge?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b px-4 py-3 last:border-b-0">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2 font-semibold">
          {name}
          {badge}
        </div>
        <div className="muted break-words text-sm">{facts}</div>
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </li>
  );
}
