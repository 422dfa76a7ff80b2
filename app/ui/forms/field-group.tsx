import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldContext } from './field-context';
import { FieldErrors } from './field-errors';
import { useCorrected } from './use-corrected';

export interface FieldGroupProps {
  readonly legend: ReactNode;
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  readonly errors?: readonly string[];
  readonly optional?: boolean;
  readonly id?: string;
}

/** Controls that answer one question together: radios, checkboxes, a pair of dates. */
export function FieldGroup({ legend, children, hint, errors, optional, id }: FieldGroupProps) {
  const { t } = useTranslation('ui');
  const ownId = useId();
  const groupId = id ?? ownId;
  const fault = useCorrected<HTMLFieldSetElement>(errors);
  const describedBy =
    [fault.errors?.length && `${groupId}-error`, hint && `${groupId}-description`]
      .filter(Boolean)
      .join(' ') || undefined;
  return (
    <fieldset
      className="field"
      id={groupId}
      aria-describedby={describedBy}
      tabIndex={-1}
      ref={fault.root}
      onInput={fault.onInput}
    >
      <legend className="field__label">
        {legend} {optional ? <span className="field__mark">({t('field.optional')})</span> : null}
      </legend>
      {hint ? (
        <div className="field__hint" id={`${groupId}-description`}>
          {hint}
        </div>
      ) : null}
      <FieldContext.Provider value={{ invalid: Boolean(fault.errors?.length) }}>
        {children}
      </FieldContext.Provider>
      <FieldErrors id={`${groupId}-error`} errors={fault.errors} />
    </fieldset>
  );
}
