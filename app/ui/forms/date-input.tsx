import { clsx } from 'clsx';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { useFieldControl } from './field-context';

export interface DateInputProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  /** With the time of day, on the wall in Vietnam (`toDateTimeInput`, `fromDateInput` of kernel/format-date). */
  readonly withTime?: boolean;
}

/** A day, or a day and a time, with the device's own picker; value `2026-12-15` or `2026-12-15T14:02`. */
export const DateInput = forwardRef<HTMLInputElement, DateInputProps>(function DateInput(
  { withTime, className, ...rest },
  ref,
) {
  const control = useFieldControl(rest);
  return (
    <input
      ref={ref}
      type={withTime ? 'datetime-local' : 'date'}
      className={clsx('input', className)}
      {...rest}
      {...control}
    />
  );
});
