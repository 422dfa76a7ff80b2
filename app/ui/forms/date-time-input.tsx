import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { DateInput } from './date-input';

/** A day and a time of day on the wall in Vietnam. */
export const DateTimeInput = forwardRef<
  HTMLInputElement,
  Omit<ComponentPropsWithoutRef<'input'>, 'type'>
>(function DateTimeInput(props, ref) {
  return <DateInput ref={ref} withTime {...props} />;
});
