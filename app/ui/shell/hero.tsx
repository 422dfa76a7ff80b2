import type { ReactNode } from 'react';

export interface HeroProps {
  readonly title: ReactNode;
  /** One fact a line: dates and place, figures. */
  readonly lines?: readonly ReactNode[];
  readonly actions?: ReactNode;
}

/** The title of a public page, in the lacquer of its header. */
export function Hero({ title, lines = [], actions }: HeroProps) {
  return (
    <div className="public-hero">
      <h1>{title}</h1>
      {lines.length > 0 ? (
        <div className="public-hero__lines">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fixed lines without identity
            <p key={index}>{line}</p>
          ))}
        </div>
      ) : null}
      {actions ? <div className="public-hero__actions">{actions}</div> : null}
    </div>
  );
}
