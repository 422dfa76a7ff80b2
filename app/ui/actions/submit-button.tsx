import { clsx } from 'clsx';
import { type ComponentPropsWithoutRef, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ButtonLook, buttonClass } from './button-class';
import { useSubmitPending } from './submit-pending';

export interface SubmitButtonProps
  extends Omit<ComponentPropsWithoutRef<'button'>, 'type' | 'value'>,
    ButtonLook {
  readonly value?: string;
  /** Words while the server works ("Đang nộp đơn…"); a general phrase otherwise. */
  readonly pendingLabel?: string;
  /** For fetcher forms, which the page's navigation does not know: `fetcher.state !== 'idle'`. */
  readonly pending?: boolean;
}

/**
 * Sends its form once. While the answer is awaited it keeps focus (`aria-disabled`, not `disabled`), says so, and swallows
 * further clicks. Give `name` and `value` where a form has several verbs, so that only the chosen one shows the work.
 */
export function SubmitButton({
  kind = 'primary',
  size,
  wide,
  icon,
  className,
  children,
  pendingLabel,
  pending,
  name,
  value,
  onClick,
  ...rest
}: SubmitButtonProps) {
  const { t } = useTranslation('ui');
  const button = useRef<HTMLButtonElement>(null);
  const { busy, sentByThis } = useSubmitPending(button, { name, value });
  const waiting = pending ?? busy;
  const working = pending ?? sentByThis;
  return (
    <button
      ref={button}
      type="submit"
      name={name}
      value={value}
      aria-disabled={waiting || undefined}
      className={clsx(buttonClass({ kind, size, wide }), working && 'button--pending', className)}
      onClick={(event) => {
        if (waiting) event.preventDefault();
        else onClick?.(event);
      }}
      {...rest}
    >
      {working ? <span className="spinner" aria-hidden="true" /> : icon}
      {working ? (pendingLabel ?? t('submit.pending')) : children}
    </button>
  );
}
