import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export interface ButtonGroupProps {
  readonly children: ReactNode;
  /** `joined`: a segmented control of buttons with `aria-pressed` or links with `aria-current`. */
  readonly joined?: boolean;
  readonly align?: 'start' | 'end';
  /** What the group decides, for screen readers. */
  readonly label?: string;
}

export function ButtonGroup({ children, joined, align = 'start', label }: ButtonGroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a group of fields; these are buttons
    <div
      role="group"
      aria-label={label}
      className={clsx(
        'button-group',
        joined && 'button-group--joined',
        align === 'end' && 'button-group--end',
      )}
    >
      {children}
    </div>
  );
}
