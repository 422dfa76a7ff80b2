import { type ChangeEvent, useLayoutEffect, useRef, useState } from 'react';
import { useHydrated } from '~/ui/hydrated';
import { useLocale } from '~/ui/locale';
import { useFieldControl } from './field-context';
import { caretAfterDigits, groupedDigits, plainDigits } from './grouped-digits';

export interface MoneyInputProps {
  readonly name: string;
  /** Digits of whole đồng. */
  readonly defaultValue?: string;
  readonly id?: string;
  readonly form?: string;
  readonly required?: boolean;
  readonly onDigits?: (digits: string) => void;
}

/** An amount in đồng: grouped while it is typed, sent as plain digits. Before scripts run it is an ordinary field of digits. */
export function MoneyInput({ name, defaultValue = '', form, onDigits, ...rest }: MoneyInputProps) {
  const locale = useLocale();
  const hydrated = useHydrated();
  const control = useFieldControl(rest);
  const [digits, setDigits] = useState(plainDigits(defaultValue));
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const shown = hydrated ? groupedDigits(digits, locale) : digits;

  useLayoutEffect(() => {
    if (caret.current === null) return;
    const position = caretAfterDigits(shown, caret.current);
    input.current?.setSelectionRange(position, position);
    caret.current = null;
  });

  // A reset of the form does not reach state by itself.
  useLayoutEffect(() => {
    const owner = input.current?.form;
    const onReset = () => setDigits(plainDigits(defaultValue));
    owner?.addEventListener('reset', onReset);
    return () => owner?.removeEventListener('reset', onReset);
  }, [defaultValue]);

  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const { value, selectionStart } = event.target;
    caret.current = plainDigits(value.slice(0, selectionStart ?? value.length)).length;
    const next = plainDigits(value);
    setDigits(next);
    onDigits?.(next);
  };

  return (
    <div className="input-affix">
      <input
        ref={input}
        className="input input--figures"
        inputMode="numeric"
        autoComplete="off"
        name={hydrated ? undefined : name}
        form={form}
        pattern={hydrated ? undefined : '[0-9]*'}
        value={shown}
        onChange={onChange}
        {...control}
      />
      {hydrated ? <input type="hidden" name={name} form={form} value={digits} /> : null}
      <span className="input-affix__unit">₫</span>
    </div>
  );
}
