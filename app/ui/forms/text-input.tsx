import { clsx } from 'clsx';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { useFieldControl } from './field-context';

export interface TextInputProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
}

/** One line of text. */
export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(
  { type = 'text', className, ...rest },
  ref,
) {
  const control = useFieldControl(rest);
  return (
    <input ref={ref} type={type} className={clsx('input', className)} {...rest} {...control} />
  );
});
