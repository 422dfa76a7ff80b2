import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Disclosure } from '~/ui/feedback/disclosure';
import { Field } from '~/ui/forms/field';
import { FormErrors } from '~/ui/forms/form-errors';
import { FormRow } from '~/ui/forms/form-row';
import { NumberInput } from '~/ui/forms/number-input';
import { TextInput } from '~/ui/forms/text-input';
import { TERM_NAMES } from '../result';

export interface StartRunFormProps {
  /** Every field as text, as stored or as it was typed. */
  readonly values: Readonly<Record<string, string>>;
  readonly version: number;
  /** Words by field name; '' for the whole form. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Starts a run: one button for most, the draw's seed and the weights for those who want them. */
export function StartRunForm({ values, version, errors }: StartRunFormProps) {
  const { t } = useTranslation('allocation');
  const errorsOf = (name: string) => (errors[name] ? [errors[name]] : []);
  const faulty = Object.keys(errors).some((name) => name !== '');
  return (
    <Form method="post" className="grid gap-4">
      <FormErrors
        errors={Object.entries(errors).map(([name, message]) =>
          name === ''
            ? { message }
            : { message, fieldId: `run-${name}`, label: t(`start.fields.${name}`) },
        )}
      />
      <input type="hidden" name="version" value={version} />
      <Field
        id="run-seed"
        label={t('start.fields.seed')}
        hint={t('start.seedHint')}
        errors={errorsOf('seed')}
        required
      >
        <TextInput name="seed" defaultValue={values.seed} maxLength={100} />
      </Field>
      <Disclosure summary={t('start.weights')} open={faulty}>
        <p className="muted mb-3 text-sm">{t('start.weightsText')}</p>
        <FormRow>
          {TERM_NAMES.map((name) => (
            <Field
              key={name}
              id={`run-${name}`}
              label={t(`start.fields.${name}`)}
              errors={errorsOf(name)}
              required
            >
              <NumberInput
                name={name}
                defaultValue={values[name]}
                min={0}
                max={10_000}
                step="any"
              />
            </Field>
          ))}
          <Field
            id="run-timeLimitSeconds"
            label={t('start.fields.timeLimitSeconds')}
            hint={t('start.timeHint')}
            errors={errorsOf('timeLimitSeconds')}
            required
          >
            <NumberInput
              name="timeLimitSeconds"
              defaultValue={values.timeLimitSeconds}
              min={5}
              max={300}
              unit={t('start.seconds')}
            />
          </Field>
        </FormRow>
      </Disclosure>
      <div>
        <SubmitButton pendingLabel={t('start.pending')}>{t('start.submit')}</SubmitButton>
      </div>
    </Form>
  );
}
