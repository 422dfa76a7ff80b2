import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/ui/forms/field';
import { TextInput } from '~/ui/forms/text-input';
import type { FieldFault } from '../completeness';
import type { LineField } from '../draft';
import { useFaultWords } from './use-words';

/** Id of a control of the form: links from the summary of what is missing lead to it. */
export function controlId(field: string): string {
  return `application-${field.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

interface DraftFieldProps {
  readonly name: LineField;
  readonly faults: readonly FieldFault[];
  readonly required?: boolean;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** A labelled control of the application's form with its own faults. */
export function DraftField({ name, faults, required, hint, children }: DraftFieldProps) {
  const { t } = useTranslation('applications');
  const words = useFaultWords();
  return (
    <Field
      id={controlId(name)}
      label={t(`fields.${name}`)}
      required={required}
      hint={hint}
      errors={faults.filter(({ field }) => field === name).map(words)}
    >
      {children}
    </Field>
  );
}

interface DraftLineProps extends Omit<DraftFieldProps, 'children'> {
  readonly value: string;
  readonly type?: 'text' | 'tel' | 'email';
  readonly inputMode?: 'numeric' | 'tel' | 'email';
  readonly autoComplete?: string;
}

/** One line of text of the form. Nothing is enforced by the browser: a draft is saved as it is. */
export function DraftLine({ value, type, inputMode, autoComplete, ...field }: DraftLineProps) {
  return (
    <DraftField {...field}>
      <TextInput
        name={field.name}
        defaultValue={value}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        required={false}
      />
    </DraftField>
  );
}
