import { clsx } from 'clsx';
import {
  type ComponentPropsWithoutRef,
  type FormEvent,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import {
  formatDateTimeWithWeekday,
  formatDateWithWeekday,
  fromDateInput,
} from '~/kernel/format-date';
import { useLocale } from '../locale';
import { useFieldControl } from './field-context';

export interface DateInputProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  /** With the time of day, on the wall in Vietnam (`toDateTimeInput`, `fromDateInput` of kernel/format-date). */
  readonly withTime?: boolean;
}

/**
 * A day, or a day and a time, with the device's own picker; value `2026-12-15` or `2026-12-15T14:02`. Beneath it stands
 * what was chosen in words, since some browsers show 03/12 for the twelfth of March.
 */
export const DateInput = forwardRef<HTMLInputElement, DateInputProps>(function DateInput(
  { withTime, className, onInput, ...rest },
  ref,
) {
  const control = useFieldControl(rest);
  const [text, setText] = useState(String(rest.value ?? rest.defaultValue ?? ''));
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current);
  // What was chosen before scripts ran, or put back by the browser, is read too.
  useEffect(() => setText((before) => input.current?.value ?? before), []);
  const words = useDateWords(String(rest.value ?? text), withTime);
  const wordsId = control.id && words ? `${control.id}-words` : undefined;
  const read = (event: FormEvent<HTMLInputElement>) => {
    setText(event.currentTarget.value);
    onInput?.(event);
  };
  return (
    <div className="date-input">
      <input
        ref={input}
        type={withTime ? 'datetime-local' : 'date'}
        className={clsx('input', className)}
        {...rest}
        {...control}
        aria-describedby={
          [control['aria-describedby'], wordsId].filter(Boolean).join(' ') || undefined
        }
        onInput={read}
      />
      <p className="date-input__words" id={wordsId}>
        {words}
      </p>
    </div>
  );
});

/** `Thứ Năm, 3 tháng 12, 2026, 08:00`; '' while nothing whole is chosen. */
function useDateWords(text: string, withTime?: boolean): string {
  const locale = useLocale();
  const at = fromDateInput(text);
  if (!at) return '';
  return withTime ? formatDateTimeWithWeekday(at, locale) : formatDateWithWeekday(at, locale);
}
