import { type FieldMetadata, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '~/kernel/result';
import { ActionBar } from '~/ui/actions/action-bar';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Checkbox } from '~/ui/forms/checkbox';
import {
  checkboxProps,
  fieldProps,
  formErrorList,
  inputProps,
  selectProps,
  textAreaProps,
} from '~/ui/forms/conform-props';
import { DateTimeInput } from '~/ui/forms/date-time-input';
import { Field } from '~/ui/forms/field';
import { FormErrors } from '~/ui/forms/form-errors';
import { FormRow } from '~/ui/forms/form-row';
import { Select } from '~/ui/forms/select';
import { TextArea } from '~/ui/forms/text-area';
import { TextInput } from '~/ui/forms/text-input';
import { useLocale } from '~/ui/locale';
import type { SessionFormValues } from '../session-form-values';
import type { SessionPage } from '../session-page.server';
import { SESSION_KINDS } from '../session-schema';
import { useErrorSentence, useFieldWords } from './error-words';
import { nameIn } from './fair-words';
import './fairs.css';

const required = ['roomId', 'kind', 'titleVi', 'titleEn', 'startsAt', 'endsAt'] as const;
const labels: Readonly<Record<(typeof required)[number], string>> = {
  roomId: 'room',
  kind: 'kind',
  titleVi: 'titleVi',
  titleEn: 'titleEn',
  startsAt: 'startsAt',
  endsAt: 'endsAt',
};

export interface SessionFormProps {
  readonly page: SessionPage;
  readonly lastResult?: SubmissionResult<string[]> | null;
  readonly error?: AppError | null;
}

/** One session of the calendar; the keyboard's way to move it. */
export function SessionForm({ page, lastResult, error }: SessionFormProps) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const words = useFieldWords();
  const sentence = useErrorSentence();
  const [form, fields] = useForm<SessionFormValues>({
    id: 'session',
    lastResult,
    defaultValue: page.values,
    constraint: Object.fromEntries(required.map((name) => [name, { required: true }])),
  });
  const errors = [
    ...(error ? [{ message: sentence(error) }] : []),
    ...formErrorList(
      form.errors,
      required.map((name) => ({ meta: fields[name], label: t(`session.${labels[name]}`) })),
      words,
    ),
  ];
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="fair-stack">
      <FormErrors errors={errors} />
      <input type="hidden" name="sessionId" value={page.sessionId} />
      <input type="hidden" name="version" value={page.version} />
      <FormRow>
        <Field label={t('session.titleVi')} {...fieldProps(fields.titleVi, words)}>
          <TextInput {...inputProps(fields.titleVi)} />
        </Field>
        <Field label={t('session.titleEn')} {...fieldProps(fields.titleEn, words)}>
          <TextInput {...inputProps(fields.titleEn)} lang="en" />
        </Field>
      </FormRow>
      <FormRow>
        <Field label={t('session.startsAt')} {...fieldProps(fields.startsAt, words)}>
          <DateTimeInput {...inputProps(fields.startsAt)} />
        </Field>
        <Field label={t('session.endsAt')} {...fieldProps(fields.endsAt, words)}>
          <DateTimeInput {...inputProps(fields.endsAt)} />
        </Field>
        <Field label={t('session.room')} {...fieldProps(fields.roomId, words)}>
          <Select
            {...selectProps(fields.roomId)}
            options={page.rooms.map((room) => ({ value: room.id, label: nameIn(locale, room) }))}
          />
        </Field>
        <Field label={t('session.kind')} {...fieldProps(fields.kind, words)}>
          <Select
            {...selectProps(fields.kind)}
            placeholder="…"
            options={SESSION_KINDS.map((kind) => ({
              value: kind,
              label: t(`session.kinds.${kind}`),
            }))}
          />
        </Field>
      </FormRow>
      <Field label={t('session.host')} {...fieldProps(fields.host, words)}>
        <TextInput {...inputProps(fields.host)} />
      </Field>
      <FormRow>
        <Details label={t('session.detailsVi')} meta={fields.detailsVi} />
        <Details label={t('session.detailsEn')} meta={fields.detailsEn} lang="en" />
      </FormRow>
      <Checkbox
        {...checkboxProps(fields.isPublic)}
        label={t('session.isPublic')}
        hint={t('session.isPublicHint')}
      />
      <ActionBar>
        {page.version > 0 ? (
          <SubmitButton name="intent" value="delete" kind="danger">
            {t('session.delete')}
          </SubmitButton>
        ) : null}
        <SubmitButton name="intent" value="save">
          {page.version > 0 ? t('session.save') : t('session.add')}
        </SubmitButton>
      </ActionBar>
    </Form>
  );
}

function Details(props: {
  readonly label: string;
  readonly meta: FieldMetadata<string>;
  readonly lang?: string;
}) {
  return (
    <Field label={props.label} {...fieldProps(props.meta, useFieldWords())}>
      <TextArea {...textAreaProps(props.meta)} lang={props.lang} />
    </Field>
  );
}
