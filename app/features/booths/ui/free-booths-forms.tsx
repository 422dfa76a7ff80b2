import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanBooth } from '~/features/floor-plan/plan-document';
import { Disclosure } from '~/ui/feedback/disclosure';
import { Combobox } from '~/ui/forms/combobox';
import { Field } from '~/ui/forms/field';
import { Select } from '~/ui/forms/select';
import { TextInput } from '~/ui/forms/text-input';
import { boothRange } from '../booth-words';
import { holdHoursOffered } from '../hold';
import { ActForm } from './act-form';
import { type ApplicationView, boothsTyped, misfitsOf } from './allocation-model';

export interface PanelFormsProps {
  readonly action: string;
  readonly to: string;
  readonly booths: readonly PlanBooth[];
  readonly applications: readonly ApplicationView[];
  readonly boothsOf: ReadonlyMap<string, readonly PlanBooth[]>;
}

/** Assign, hold or block free booths. The codes stand in a field, so that all of it works without the plan. */
export function FreeBoothsForms({
  codes,
  application: chosen,
  ...props
}: PanelFormsProps & { readonly codes: string; readonly application: string }) {
  const { action, to, booths, applications, boothsOf } = props;
  const { t } = useTranslation('booths');
  const [typed, setTyped] = useState(codes);
  const [assignTo, setAssignTo] = useState(chosen);
  const [holdFor, setHoldFor] = useState(chosen);
  const added = boothsTyped(booths, typed);
  const misfitsFor = (id: string) =>
    misfitsOf(
      applications.find((one) => one.id === id),
      boothsOf.get(id) ?? [],
      added,
    );
  const options = applications.map((one) => ({
    value: one.id,
    label: one.facilityName,
    hint: `${one.number ?? ''} · ${boothRange(one.boothsMin, one.boothsMax)}`,
  }));
  const codesField = (
    <Field label={t('form.codes')} hint={t('form.codesHint')} mark="none">
      <TextInput
        name="codes"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Field>
  );
  return (
    <>
      <ActForm
        action={action}
        intent="assign"
        label={t('form.assign')}
        to={to}
        misfits={misfitsFor(assignTo)}
      >
        {codesField}
        <Field label={t('form.application')} mark="none">
          <Combobox
            name="application"
            options={options}
            defaultValue={chosen}
            placeholder={t('form.applicationPlaceholder')}
            onChoose={setAssignTo}
          />
        </Field>
      </ActForm>
      <Disclosure summary={t('form.hold')}>
        <ActForm
          action={action}
          intent="hold"
          kind="plain"
          label={t('form.hold')}
          to={to}
          misfits={misfitsFor(holdFor)}
        >
          {codesField}
          <Field label={t('form.holdFor')} mark="none">
            <Combobox
              name="application"
              options={options}
              defaultValue={chosen}
              placeholder={t('form.holdForNobody')}
              onChoose={setHoldFor}
            />
          </Field>
          <Field label={t('form.hours')} mark="none">
            <Select
              name="hours"
              defaultValue="72"
              options={holdHoursOffered.map((hours) => ({
                value: String(hours),
                label: t('form.daysOption', { count: hours / 24 }),
              }))}
            />
          </Field>
          <Field label={t('form.note')} hint={t('form.noteHint')} mark="none">
            <TextInput name="note" maxLength={500} />
          </Field>
        </ActForm>
      </Disclosure>
      <Disclosure summary={t('form.block')}>
        <ActForm action={action} intent="block" kind="plain" label={t('form.block')} to={to}>
          {codesField}
          <Field label={t('form.reason')} mark="none" required>
            <TextInput name="reason" maxLength={500} required />
          </Field>
        </ActForm>
      </Disclosure>
    </>
  );
}
