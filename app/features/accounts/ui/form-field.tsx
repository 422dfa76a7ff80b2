import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { type ErrorWords, fieldProps, inputProps } from '~/ui/forms/conform-props';
import { Field } from '~/ui/forms/field';
import { TextInput, type TextInputProps } from '~/ui/forms/text-input';

export interface FormFieldProps
  extends Pick<
    TextInputProps,
    'type' | 'autoComplete' | 'autoFocus' | 'inputMode' | 'placeholder'
  > {
  readonly meta: FieldMetadata<unknown>;
  readonly label: ReactNode;
  readonly words: ErrorWords;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
}

/** A labelled line of text of a conform form. Passwords never come back filled in. */
export function FormField({
  meta,
  label,
  words,
  hint,
  optional,
  type = 'text',
  ...input
}: FormFieldProps) {
  const { defaultValue, ...props } = inputProps(meta);
  return (
    <Field label={label} hint={hint} {...fieldProps(meta, words)} required={!optional}>
      <TextInput
        {...props}
        {...(type === 'password' ? {} : { defaultValue })}
        type={type}
        required={!optional}
        {...input}
      />
    </Field>
  );
}
