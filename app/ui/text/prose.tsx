import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** Running text: a readable measure, spacing between paragraphs, lists and headings. */
export function Prose({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return <div className={clsx('prose', className)}>{children}</div>;
}
