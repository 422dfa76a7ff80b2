import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/**
 * `primary` the one thing that matters now (at most one a view) · `ink` the strong act of a public page ·
 * `plain` any other act · `quiet` inside toolbars and rows · `danger` takes something away.
 */
export interface ButtonLook {
  readonly kind?: 'primary' | 'ink' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  /** As wide as what holds it. */
  readonly wide?: boolean;
  /** An `<Icon>` before the words. */
  readonly icon?: ReactNode;
}

/** Classes of a button's look, for things that must look like one. */
export function buttonClass({ kind = 'plain', size = 'normal', wide }: ButtonLook): string {
  return clsx(
    'button',
    `button--${kind}`,
    size === 'small' && 'button--small',
    wide && 'button--wide',
  );
}
