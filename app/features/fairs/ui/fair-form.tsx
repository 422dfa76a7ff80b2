import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '~/ui/actions/action-bar';
import { SubmitButton } from '~/ui/actions/submit-button';
import { formErrorList } from '~/ui/forms/conform-props';
import { FormErrors } from '~/ui/forms/form-errors';
import type { FairFormValues } from '../fair-form-values';
import { FAIR_FIELDS, type FairField } from '../fair-schema';
import { useFieldWords } from './error-words';
import { FairFormFields } from './fair-form-fields';
import './fairs.css';

const required: readonly FairField[] = [
  'nameVi',
  'nameEn',
  'venueName',
  'provinceSlug',
  'registrationOpensAt',
  'registrationClosesAt',
  'setUpStartsAt',
  'opensAt',
  'closesAt',
  'tearDownEndsAt',
  'boothCapPerFacility',
];
const constraint = Object.fromEntries(required.map((field) => [field, { required: true }]));

export interface FairFormProps {
  readonly values: Partial<FairFormValues>;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  /** Where the public page stands, and whether it stays there. */
  readonly address: { readonly origin: string; readonly fixed: boolean };
  /** Hidden fields: intent, version, the id of a new fair. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly submitLabel: string;
  readonly pendingLabel: string;
  /** Refusals of the verb, in words. */
  readonly refusal?: string;
  readonly extraActions?: ReactNode;
}

/** Everything an organiser states about a fair; posts without JavaScript. */
export function FairForm(props: FairFormProps) {
  const { t } = useTranslation('fairs');
  const words = useFieldWords();
  const [form, fields] = useForm<Record<FairField, string>>({
    id: 'fair',
    lastResult: props.lastResult,
    defaultValue: props.values,
    constraint,
  });
  const errors = formErrorList(
    form.errors,
    // The frame is chosen with the province, in one control; what is wrong with it is said there.
    FAIR_FIELDS.filter((field) => field !== 'provinceFrame').map((field) => ({
      meta: fields[field],
      label: t(`form.${field}`),
    })),
    words,
  );
  const refusals = props.refusal ? [{ message: props.refusal }] : [];
  return (
    <Form
      method="post"
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
      className="fair-stack fair-stack--wide"
    >
      <FormErrors errors={[...refusals, ...errors]} />
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FairFormFields fields={fields} address={props.address} />
      <ActionBar>
        {props.extraActions}
        <SubmitButton pendingLabel={props.pendingLabel}>{props.submitLabel}</SubmitButton>
      </ActionBar>
    </Form>
  );
}
