import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export interface CardProps {
  readonly title: ReactNode;
  /** Makes the whole card one link. */
  readonly href?: string;
  /** A badge or a picture above the title. */
  readonly above?: ReactNode;
  readonly meta?: ReactNode;
  readonly children?: ReactNode;
  readonly level?: 2 | 3 | 4;
}

/** One thing of many, in a `CardGrid`. */
export function Card({ title, href, above, meta, children, level = 3 }: CardProps) {
  const Title = `h${level}` as const;
  return (
    <article className={clsx('card', href && 'card--link')}>
      {above ? <div>{above}</div> : null}
      <Title className="card__title">{href ? <Link to={href}>{title}</Link> : title}</Title>
      {meta ? <div className="card__meta">{meta}</div> : null}
      {children}
    </article>
  );
}
