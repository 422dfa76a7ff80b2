import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

export interface FigureProps {
  readonly value: ReactNode;
  /** What is counted, and of how many: "cơ sở được xếp, trên 312". */
  readonly words: ReactNode;
  /** Opens the records behind the figure. */
  readonly href?: string;
}

/** A number, large and bare, above its words. */
export function Figure({ value, words, href }: FigureProps) {
  const inner = (
    <>
      <span className="figure__value">{value}</span>
      <span className="figure__words">{words}</span>
    </>
  );
  return href ? (
    <Link className="figure" to={href}>
      {inner}
    </Link>
  ) : (
    <div className="figure">{inner}</div>
  );
}
