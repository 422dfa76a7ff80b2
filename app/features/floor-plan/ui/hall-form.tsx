import { type FieldMetadata, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseForm } from '~/platform/http/parse-form';
import { ActionBar } from '~/ui/actions/action-bar';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Panel } from '~/ui/feedback/panel';
import { formErrorList } from '~/ui/forms/conform-props';
import { FormErrors } from '~/ui/forms/form-errors';
import { generateHall } from '../generate-hall';
import { type HallFormField, hallFormSchema, specOfForm } from '../hall-form';
import { HallFormFields } from './hall-form-fields';
import { type HallPicture, HallPreview } from './hall-preview';

export type HallFormValues = Readonly<Record<HallFormField, string | readonly string[]>>;

export interface HallFormProps {
  readonly values: HallFormValues;
  readonly lastResult: SubmissionResult<string[]> | undefined;
  /** The refusal of the verb, in words. */
  readonly refusal?: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly submitLabel: string;
  /** A standing hall keeps its code. */
  readonly codeIsFixed?: boolean;
  readonly children?: ReactNode;
}

/** A hall from a few numbers, its picture beside it: at once with scripts, by a button without. */
export function HallForm(props: HallFormProps) {
  const { values, lastResult, refusal, hidden = {}, submitLabel } = props;
  const { t } = useTranslation('floor-plan');
  const words = (code: string) => t(`form.errors.${code}`);
  const [form, fields] = useForm<Record<HallFormField, string>>({
    id: 'hall',
    lastResult,
    defaultValue: values as Record<HallFormField, string>,
  });
  const sent = lastResult?.initialValue as Partial<HallFormValues> | undefined;
  const [typed, setTyped] = useState<FormData | null>(null);
  const shown = useDeferredValue(typed);
  const picture = useMemo(
    () => pictureOf(shown ?? formDataOf(sent ?? values)),
    [shown, sent, values],
  );
  const labels = Object.entries(fields) as [HallFormField, FieldMetadata<string>][];
  const errors = formErrorList(
    form.errors,
    labels.map(([name, meta]) => ({ meta, label: t(`form.${name}`) })),
    words,
  );
  return (
    <Form
      method="post"
      id={form.id}
      onSubmit={form.onSubmit}
      onInput={(event) => setTyped(new FormData(event.currentTarget))}
      onChange={(event) => setTyped(new FormData(event.currentTarget))}
      noValidate
      className="plan-draw"
    >
      <div className="form">
        <FormErrors errors={[...(refusal ? [{ message: refusal }] : []), ...errors]} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <HallFormFields fields={fields} codeIsFixed={props.codeIsFixed} />
        {props.children}
        <ActionBar>
          <SubmitButton kind="plain" name="intent" value="preview">
            {t('form.preview')}
          </SubmitButton>
          <SubmitButton name="intent" value="draw" pendingLabel={t('form.drawing')}>
            {submitLabel}
          </SubmitButton>
        </ActionBar>
      </div>
      <div className="plan-draw__picture">
        <Panel title={t('form.previewTitle')} flush>
          <HallPreview picture={picture} />
        </Panel>
      </div>
    </Form>
  );
}

/** The hall that the numbers draw, or why they draw none. */
function pictureOf(form: FormData): HallPicture {
  const submission = parseForm(form, { schema: hallFormSchema });
  const spec = submission.status === 'success' ? specOfForm(submission.value) : undefined;
  return spec ? generateHall(spec) : { ok: false, error: { code: 'plan.form-invalid' } };
}

function formDataOf(values: Partial<HallFormValues>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
  }
  return form;
}
