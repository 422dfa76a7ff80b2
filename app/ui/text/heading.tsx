import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export interface HeadingProps {
  readonly children: ReactNode;
  /** Place in the outline of the page; the look follows it unless `look` says otherwise. */
  readonly level?: 2 | 3 | 4;
  readonly look?: 2 | 3 | 4;
  readonly id?: string;
  readonly className?: string;
}

/** A heading below the page title (which is `PageTitle`). */
export function Heading({ children, level = 2, look = level, id, className }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={clsx('heading', `heading--${look}`, className)}>
      {children}
    </Tag>
  );
}
