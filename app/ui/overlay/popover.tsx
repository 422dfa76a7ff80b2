import { clsx } from 'clsx';
import { type ReactNode, useRef } from 'react';
import { useFloatingDetails } from './floating-details';

export interface PopoverProps {
  /** What the button shows. */
  readonly trigger: ReactNode;
  /** Its name, where what it shows is no words. */
  readonly label?: string;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
  readonly look?: 'button' | 'quiet';
}

/** Something small beside its button: an explanation, a short form. Opens before scripts run. */
export function Popover({
  trigger,
  label,
  children,
  align = 'start',
  look = 'button',
}: PopoverProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const { onKeyDown } = useFloatingDetails(details);
  return (
    <details
      ref={details}
      className={clsx('menu', align === 'end' && 'menu--end')}
      onKeyDown={onKeyDown}
    >
      <summary
        className={look === 'button' ? 'button button--plain' : 'menu__trigger'}
        aria-label={label}
      >
        {trigger}
      </summary>
      <div className="menu__panel menu__panel--text">{children}</div>
    </details>
  );
}
