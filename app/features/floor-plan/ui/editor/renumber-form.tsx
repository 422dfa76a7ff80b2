import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Disclosure } from '~/ui/feedback/disclosure';
import { Field } from '~/ui/forms/field';
import { FormRow } from '~/ui/forms/form-row';
import { NumberInput } from '~/ui/forms/number-input';
import { TextInput } from '~/ui/forms/text-input';
import { figures } from '../../numbering';
import type { PlanBooth } from '../../plan-document';

interface Numbering {
  readonly prefix: string;
  readonly first: number;
  readonly digits: number;
}

/** New codes for the selection in reading order. */
export function RenumberForm({
  chosen,
  onApply,
}: {
  readonly chosen: readonly PlanBooth[];
  readonly onApply: (numbering: Numbering) => void;
}) {
  const { t } = useTranslation('floor-plan');
  const [, letters = '', number = '1'] = /^(.*?)(\d*)$/.exec(chosen[0]?.code ?? '') ?? [];
  const [prefix, setPrefix] = useState(letters);
  const [first, setFirst] = useState(Number(number || '1'));
  const [digits, setDigits] = useState(Math.max(1, Math.min(5, number.length)));
  const codeAt = (index: number) => `${prefix.trim()}${figures(first + index, digits)}`;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onApply({ prefix: prefix.trim(), first, digits });
  };
  return (
    <Disclosure summary={t('editor.renumber')}>
      <form onSubmit={onSubmit} className="plan-stack">
        <FormRow>
          <Field label={t('editor.prefix')} mark="none">
            <TextInput
              value={prefix}
              maxLength={12}
              onChange={(event) => setPrefix(event.target.value)}
            />
          </Field>
          <Field label={t('editor.first')} mark="none">
            <NumberInput
              value={first}
              min={0}
              max={90_000}
              onChange={(event) => setFirst(Number(event.target.value))}
            />
          </Field>
          <Field label={t('editor.digits')} mark="none">
            <NumberInput
              value={digits}
              min={1}
              max={5}
              onChange={(event) => setDigits(Number(event.target.value))}
            />
          </Field>
        </FormRow>
        <SubmitButton kind="plain" pending={false}>
          {t('editor.renumberApply', { from: codeAt(0), to: codeAt(chosen.length - 1) })}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
