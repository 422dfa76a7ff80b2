import type { ReactNode } from 'react';

export interface PageTitleProps {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** Buttons, the most important last. */
  readonly actions?: ReactNode;
  /** Stands above the title: breadcrumbs or a state badge. */
  readonly above?: ReactNode;
}

/** The one h1 of a page, what the page is about, and what can be done there. */
export function PageTitle({ title, description, actions, above }: PageTitleProps) {
  return (
    <header className="page-title">
      <div className="page-title__text">
        {above}
        <h1>{title}</h1>
        {description ? <div className="page-title__description">{description}</div> : null}
      </div>
      {actions ? <div className="page-title__actions">{actions}</div> : null}
    </header>
  );
}
