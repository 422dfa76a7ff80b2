import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '~/ui/actions/action-bar';
import { SubmitButton } from '~/ui/actions/submit-button';
import { fieldProps, formErrorList, inputProps, textAreaProps } from '~/ui/forms/conform-props';
import { Field } from '~/ui/forms/field';
import { FormErrors } from '~/ui/forms/form-errors';
import { FormRow } from '~/ui/forms/form-row';
import { TextArea } from '~/ui/forms/text-area';
import { TextInput } from '~/ui/forms/text-input';
import { useFieldWords } from './error-words';

interface PolicyTexts {
  readonly titleVi: string;
  readonly titleEn: string;
  readonly bodyVi: string;
  readonly bodyEn: string;
}

export interface PolicyFormProps {
  readonly policy: (PolicyTexts & { readonly version: number }) | null;
  readonly lastResult?: SubmissionResult<string[]> | null;
}

const names = ['titleVi', 'titleEn', 'bodyVi', 'bodyEn'] as const;

/** Both languages of a policy beside each other. */
export function PolicyForm({ policy, lastResult }: PolicyFormProps) {
  const { t } = useTranslation('fairs');
  const words = useFieldWords();
  const [form, fields] = useForm<PolicyTexts>({
    id: 'policy',
    lastResult,
    defaultValue: policy ?? {},
    constraint: Object.fromEntries(names.map((name) => [name, { required: true }])),
  });
  const errors = formErrorList(
    form.errors,
    names.map((name) => ({ meta: fields[name], label: t(`policies.${name}`) })),
    words,
  );
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="fair-stack">
      <FormErrors errors={errors} />
      <input type="hidden" name="version" value={policy?.version ?? 0} />
      <FormRow>
        {(['titleVi', 'titleEn'] as const).map((name) => (
          <Field key={name} label={t(`policies.${name}`)} {...fieldProps(fields[name], words)}>
            <TextInput
              {...inputProps(fields[name])}
              lang={name.endsWith('En') ? 'en' : undefined}
            />
          </Field>
        ))}
      </FormRow>
      <FormRow>
        {(['bodyVi', 'bodyEn'] as const).map((name) => (
          <Field
            key={name}
            label={t(`policies.${name}`)}
            hint={t('policies.bodyHint')}
            {...fieldProps(fields[name], words)}
          >
            <TextArea
              {...textAreaProps(fields[name])}
              rows={24}
              lang={name.endsWith('En') ? 'en' : undefined}
            />
          </Field>
        ))}
      </FormRow>
      <ActionBar>
        <SubmitButton>{t('policies.save')}</SubmitButton>
      </ActionBar>
    </Form>
  );
}
