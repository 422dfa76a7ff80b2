import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from './date-input';
import { Field } from './field';
import { FieldGroup, type FieldGroupProps } from './field-group';

interface End {
  readonly name: string;
  readonly id?: string;
  readonly defaultValue?: string;
  readonly errors?: readonly string[];
}

export interface DateRangeInputProps extends Omit<FieldGroupProps, 'children'> {
  readonly from: End;
  readonly to: End;
  readonly withTime?: boolean;
  readonly required?: boolean;
}

/** From a day to a day; the second cannot be picked before the first. The server checks it again. */
export function DateRangeInput({ from, to, withTime, required, ...group }: DateRangeInputProps) {
  const { t } = useTranslation('ui');
  const [start, setStart] = useState(from.defaultValue ?? '');
  return (
    <FieldGroup {...group}>
      <div className="form-row">
        <Field
          label={t('dateRange.from')}
          id={from.id}
          errors={from.errors}
          required={required}
          mark="none"
        >
          <DateInput
            withTime={withTime}
            name={from.name}
            defaultValue={from.defaultValue}
            onChange={(event) => setStart(event.currentTarget.value)}
          />
        </Field>
        <Field
          label={t('dateRange.to')}
          id={to.id}
          errors={to.errors}
          required={required}
          mark="none"
        >
          <DateInput
            withTime={withTime}
            name={to.name}
            defaultValue={to.defaultValue}
            min={start || undefined}
          />
        </Field>
      </div>
    </FieldGroup>
  );
}
