import {
  type FieldMetadata,
  getInputProps,
  getSelectProps,
  getTextareaProps,
} from '@conform-to/react';
import type { FormError } from './form-errors';

/** Turns an error code of a schema into words; the identity where the schema speaks already. */
export type ErrorWords = (code: string) => string;

const asIs: ErrorWords = (code) => code;

/** Props of `Field` for a conform field: `<Field label="…" {...fieldProps(fields.name, words)}>`. */
export function fieldProps<Schema>(meta: FieldMetadata<Schema>, words: ErrorWords = asIs) {
  return { id: meta.id, required: meta.required ?? false, errors: meta.errors?.map(words) };
}

/** Props of `TextInput`, `NumberInput`, `DateInput`, `MoneyInput`, `Checkbox`… aria comes from `Field`, so conform's is left out. */
export function inputProps<Schema>(meta: FieldMetadata<Schema>) {
  const {
    key: _key,
    type: _type,
    ...props
  } = getInputProps(meta, { type: 'text', ariaAttributes: false });
  return props;
}

/** Props of `Checkbox` and `Switch`; sends `on`. */
export function checkboxProps<Schema>(meta: FieldMetadata<Schema>) {
  const {
    key: _key,
    type: _type,
    ...props
  } = getInputProps(meta, { type: 'checkbox', ariaAttributes: false });
  return props;
}

/** Props of `TextArea`. */
export function textAreaProps<Schema>(meta: FieldMetadata<Schema>) {
  const { key: _key, ...props } = getTextareaProps(meta, { ariaAttributes: false });
  return props;
}

/** Props of `Select` and `Combobox` (single choice). */
export function selectProps<Schema>(meta: FieldMetadata<Schema>) {
  const {
    key: _key,
    defaultValue,
    multiple: _multiple,
    ...props
  } = getSelectProps(meta, { ariaAttributes: false });
  return { ...props, defaultValue: typeof defaultValue === 'string' ? defaultValue : '' };
}

interface Faulty {
  readonly id: string;
  readonly errors: string[] | undefined;
}

/**
 * The faults of a form for `FormErrors`, in the order of `fields`.
 * @param formErrors faults of the whole form (`form.errors`)
 */
export function formErrorList(
  formErrors: readonly string[] | undefined,
  fields: readonly { readonly meta: Faulty; readonly label: string }[],
  words: ErrorWords = asIs,
): readonly FormError[] {
  return [
    ...(formErrors ?? []).map((code) => ({ message: words(code) })),
    ...fields.flatMap(({ meta, label }) =>
      (meta.errors ?? []).map((code) => ({ fieldId: meta.id, label, message: words(code) })),
    ),
  ];
}
