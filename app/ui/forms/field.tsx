import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldContext } from './field-context';
import { FieldErrors } from './field-errors';
import { useCorrected } from './use-corrected';

export interface FieldProps {
  readonly label: ReactNode;
  /** One control: TextInput, Select, Combobox, MoneyInput… It takes id, required and aria from here. */
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  /** Words, not codes. */
  readonly errors?: readonly string[];
  readonly required?: boolean;
  /** The control's id; conform's `field.id`, or made here. */
  readonly id?: string;
  /** Most fields of a form are needed: by default the optional ones say so. `required` marks the needed ones instead. */
  readonly mark?: 'optional' | 'required' | 'none';
}

/** A label, its control, what helps to fill it and what is wrong with it. */
export function Field({
  label,
  children,
  hint,
  errors,
  required,
  id,
  mark = 'optional',
}: FieldProps) {
  const { t } = useTranslation('ui');
  const ownId = useId();
  const controlId = id ?? ownId;
  const fault = useCorrected<HTMLDivElement>(errors);
  const invalid = Boolean(fault.errors?.length);
  const describedBy =
    [invalid && `${controlId}-error`, hint && `${controlId}-description`]
      .filter(Boolean)
      .join(' ') || undefined;
  const word =
    mark === 'optional' && !required
      ? t('field.optional')
      : mark === 'required' && required
        ? t('field.required')
        : '';
  return (
    <div className="field" ref={fault.root} onInput={fault.onInput}>
      <label className="field__label" htmlFor={controlId}>
        {label} {word ? <span className="field__mark">({word})</span> : null}
      </label>
      {hint ? (
        <div className="field__hint" id={`${controlId}-description`}>
          {hint}
        </div>
      ) : null}
      <FieldContext.Provider value={{ id: controlId, describedBy, invalid, required }}>
        {children}
      </FieldContext.Provider>
      <FieldErrors id={`${controlId}-error`} errors={fault.errors} />
    </div>
  );
}
