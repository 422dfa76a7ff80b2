import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ButtonGroup } from '~/ui/actions/button-group';
import { SubmitButton } from '~/ui/actions/submit-button';
import { fieldProps, inputProps } from '~/ui/forms/conform-props';
import { Field } from '~/ui/forms/field';
import { FormRow } from '~/ui/forms/form-row';
import { NumberInput } from '~/ui/forms/number-input';
import { TextInput } from '~/ui/forms/text-input';
import { useFieldWords } from './error-words';
import './fairs.css';

export interface RoomFormProps {
  /** Null for a new one. */
  readonly room: {
    readonly id: string;
    readonly nameVi: string;
    readonly nameEn: string;
    readonly capacity: number | null;
    readonly sessions: number;
  } | null;
  readonly lastResult?: SubmissionResult<string[]> | null;
}

export function RoomForm({ room, lastResult }: RoomFormProps) {
  const { t } = useTranslation('fairs');
  const words = useFieldWords();
  const [form, fields] = useForm<{ nameVi: string; nameEn: string; capacity: string }>({
    id: `room-${room?.id ?? 'new'}`,
    lastResult,
    defaultValue: { ...room, capacity: room?.capacity ? String(room.capacity) : '' },
    constraint: { nameVi: { required: true }, nameEn: { required: true } },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      {room ? <input type="hidden" name="roomId" value={room.id} /> : null}
      <FormRow>
        <Field label={t('rooms.nameVi')} {...fieldProps(fields.nameVi, words)}>
          <TextInput {...inputProps(fields.nameVi)} />
        </Field>
        <Field label={t('rooms.nameEn')} {...fieldProps(fields.nameEn, words)}>
          <TextInput {...inputProps(fields.nameEn)} lang="en" />
        </Field>
        <Field label={t('rooms.capacity')} {...fieldProps(fields.capacity, words)}>
          <NumberInput {...inputProps(fields.capacity)} min={1} unit={t('rooms.capacityUnit')} />
        </Field>
      </FormRow>
      <div className="editable-rows__tools">
        <span className="muted">{room ? t('rooms.sessions', { count: room.sessions }) : null}</span>
        <ButtonGroup align="end">
          {room && room.sessions === 0 ? (
            <SubmitButton name="intent" value="remove" kind="quiet" size="small">
              {t('rooms.remove')}
            </SubmitButton>
          ) : null}
          <SubmitButton name="intent" value="save" kind={room ? 'plain' : 'primary'} size="small">
            {room ? t('rooms.save') : t('rooms.add')}
          </SubmitButton>
        </ButtonGroup>
      </div>
    </Form>
  );
}
