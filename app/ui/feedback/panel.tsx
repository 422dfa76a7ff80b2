import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';

export interface PanelProps {
  readonly title?: ReactNode;
  /** Stands at the right of the title. */
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  /** Without inner space, for tables and plans that reach the edge. */
  readonly flush?: boolean;
  readonly className?: string;
}

/** A sheet of paper on the ground: one subject of the page. */
export function Panel({ title, actions, footer, children, flush, className }: PanelProps) {
  const id = useId();
  return (
    <section className={clsx('panel', className)} aria-labelledby={title ? id : undefined}>
      {title || actions ? (
        <div className="panel__head">
          {title ? (
            <h2 id={id} className="heading heading--4">
              {title}
            </h2>
          ) : null}
          {actions}
        </div>
      ) : null}
      <div className={flush ? undefined : 'panel__body'}>{children}</div>
      {footer ? <div className="panel__foot">{footer}</div> : null}
    </section>
  );
}
