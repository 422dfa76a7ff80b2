import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Disclosure } from '~/ui/feedback/disclosure';
import { Field } from '~/ui/forms/field';
import { FormRow } from '~/ui/forms/form-row';
import { NumberInput } from '~/ui/forms/number-input';
import type { PlanBooth } from '../../plan-document';
import type { PlanEdit } from '../../plan-edit';

export interface GeometryFormsProps {
  readonly chosen: readonly PlanBooth[];
  readonly onApply: (edit: PlanEdit) => void;
}

/** Moving by metres, and the size of one booth: what dragging does, by keyboard and exactly. */
export function GeometryForms({ chosen, onApply }: GeometryFormsProps) {
  const { t } = useTranslation('floor-plan');
  const [first] = chosen;
  return (
    <>
      <Disclosure summary={t('editor.move')}>
        <Pair
          labels={[t('editor.dx'), t('editor.dy')]}
          initial={[0, 0]}
          min={-2000}
          hint={t('editor.moveHint')}
          button={t('editor.moveApply')}
          onApply={(dxM, dyM) =>
            onApply({ type: 'move', ids: chosen.map(({ id }) => id), dxM, dyM })
          }
        />
      </Disclosure>
      {first && chosen.length === 1 ? (
        <Disclosure summary={t('editor.size')}>
          <Pair
            labels={[t('editor.width'), t('editor.depth')]}
            initial={[first.widthM, first.depthM]}
            min={0.5}
            button={t('editor.resize')}
            onApply={(widthM, depthM) => onApply({ type: 'resize', id: first.id, widthM, depthM })}
          />
        </Disclosure>
      ) : null}
    </>
  );
}

function Pair({
  labels,
  initial,
  min,
  hint,
  button,
  onApply,
}: {
  readonly labels: readonly [string, string];
  readonly initial: readonly [number, number];
  readonly min: number;
  readonly hint?: string;
  readonly button: string;
  readonly onApply: (first: number, second: number) => void;
}) {
  const [values, setValues] = useState<readonly [number, number]>(initial);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (values.every(Number.isFinite)) onApply(values[0], values[1]);
  };
  return (
    <form onSubmit={onSubmit} className="plan-stack">
      <FormRow>
        <Field label={labels[0]} hint={hint} mark="none">
          <NumberInput
            defaultValue={initial[0]}
            min={min}
            step={0.1}
            unit="m"
            onChange={(event) => setValues([event.target.valueAsNumber, values[1]])}
          />
        </Field>
        <Field label={labels[1]} mark="none">
          <NumberInput
            defaultValue={initial[1]}
            min={min}
            step={0.1}
            unit="m"
            onChange={(event) => setValues([values[0], event.target.valueAsNumber])}
          />
        </Field>
      </FormRow>
      <SubmitButton kind="plain" pending={false}>
        {button}
      </SubmitButton>
    </form>
  );
}
