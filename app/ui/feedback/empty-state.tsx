import type { ReactNode } from 'react';
import { BoothsPicture } from './booths-picture';

export interface EmptyStateProps {
  /** What will stand here. */
  readonly title: ReactNode;
  /** The next step, as one sentence. */
  readonly text?: ReactNode;
  /** The button that takes it. */
  readonly actions?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, text, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <BoothsPicture />
      <p className="empty__title">{title}</p>
      {text ? <p className="empty__text">{text}</p> : null}
      {actions ? <div className="empty__actions">{actions}</div> : null}
    </div>
  );
}
