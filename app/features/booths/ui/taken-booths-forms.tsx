import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/ui/feedback/disclosure';
import { Combobox } from '~/ui/forms/combobox';
import { Field } from '~/ui/forms/field';
import { TextInput } from '~/ui/forms/text-input';
import { misfitsAfter } from '../fit';
import { ActForm } from './act-form';
import {
  type ApplicationView,
  boothsTyped,
  misfitsOf,
  type OccupantView,
} from './allocation-model';
import type { PanelFormsProps } from './free-booths-forms';

/** Assign what is held, move, swap or take back the chosen booths of one application. */
export function TakenBoothsForms({
  application,
  tenures,
  codes,
  target: dragged,
  swapWith,
  ...props
}: PanelFormsProps & {
  /** Undefined for a hold for nobody yet. */
  readonly application: ApplicationView | undefined;
  readonly tenures: readonly OccupantView[];
  readonly codes: string;
  /** Where they were dragged: codes, or an application to change places with. */
  readonly target: string;
  readonly swapWith: string;
}) {
  const { action, to, booths, applications, boothsOf } = props;
  const { t } = useTranslation('booths');
  const [target, setTarget] = useState(dragged);
  const tenureFields = tenures.map(({ tenureId }) => ['tenure', tenureId] as const);
  const leaving = new Set(tenures.map(({ boothId }) => boothId));
  const has = application ? (boothsOf.get(application.id) ?? []) : [];
  const stays = has.filter(({ id }) => !leaving.has(id));
  const others = applications.filter(({ id }) => id !== application?.id && boothsOf.has(id));
  return (
    <>
      {application && tenures.some(({ kind }) => kind === 'hold') ? (
        <ActForm
          action={action}
          intent="assign"
          label={t('form.assign')}
          to={to}
          fields={[
            ['codes', codes],
            ['application', application.id],
          ]}
          misfits={misfitsOf(application, has, boothsTyped(booths, codes))}
        />
      ) : null}
      {application ? (
        <Disclosure summary={t('form.move')} open={swapWith === ''}>
          <ActForm
            action={action}
            intent="move"
            kind="plain"
            label={t('form.move')}
            to={to}
            fields={tenureFields}
            misfits={misfitsOf(application, stays, boothsTyped(booths, target))}
          >
            <Field label={t('form.to')} hint={t('form.codesHint')} mark="none">
              <TextInput
                name="codes"
                value={target}
                onChange={(event) => setTarget(event.currentTarget.value)}
              />
            </Field>
          </ActForm>
        </Disclosure>
      ) : null}
      {application && others.length > 0 ? (
        <Disclosure summary={t('form.swap')} open={swapWith !== ''}>
          <ActForm
            action={action}
            intent="swap"
            kind="plain"
            label={t('form.swap')}
            to={to}
            fields={[['one', application.id]]}
          >
            <Field label={t('form.swapWith')} mark="none">
              <Combobox
                name="application"
                defaultValue={swapWith}
                options={others.map((one) => ({
                  value: one.id,
                  label: one.facilityName,
                  hint: (boothsOf.get(one.id) ?? []).map(({ code }) => code).join(', '),
                }))}
                placeholder={t('form.applicationPlaceholder')}
              />
            </Field>
          </ActForm>
        </Disclosure>
      ) : null}
      <Disclosure summary={t('form.vacate')}>
        <ActForm
          action={action}
          intent="vacate"
          kind="danger"
          label={t('form.vacate')}
          to={to}
          fields={tenureFields}
          misfits={application ? misfitsAfter(application, has, stays) : []}
        >
          <Field label={t('form.reason')} mark="none" required>
            <TextInput name="reason" maxLength={500} required />
          </Field>
        </ActForm>
      </Disclosure>
    </>
  );
}
