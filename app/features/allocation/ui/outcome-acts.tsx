import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { misfits } from '~/features/booths/fit';
import { holdHoursOffered } from '~/features/booths/hold';
import { allocationActPath } from '~/features/booths/paths';
import { ActForm } from '~/features/booths/ui/act-form';
import { boothsTyped } from '~/features/booths/ui/allocation-model';
import type { PlanBooth } from '~/features/floor-plan/plan-document';
import { Button } from '~/ui/actions/button';
import { Disclosure } from '~/ui/feedback/disclosure';
import { Field } from '~/ui/forms/field';
import { Select } from '~/ui/forms/select';
import { TextInput } from '~/ui/forms/text-input';
import type { OutcomeView } from '../run-page.server';
import { DraftForm } from './draft-form';

export interface OutcomeActsProps {
  readonly outcome: OutcomeView;
  readonly booths: readonly PlanBooth[];
  readonly action: string;
  readonly fairSlug: string;
  readonly version: number;
  /** Where the page comes back to after booths were held. */
  readonly to: string;
  /** Booths chosen on the plan for it. */
  readonly suggested: readonly string[];
  readonly onCarry: () => void;
  readonly onDone: () => void;
}

/** What can be done about one application of a draft: move it, take it out, or keep its booths whatever happens. */
export function OutcomeActs(props: OutcomeActsProps) {
  const { outcome, booths, action, version, suggested } = props;
  const { t } = useTranslation('allocation');
  const [typed, setTyped] = useState(suggested.join(', '));
  const placed = outcome.booths.length > 0;
  const chosen = boothsTyped(booths, typed);
  const wish = {
    categoryCode: outcome.categoryCode,
    boothKind: null,
    needs: outcome.needs,
    boothsMin: outcome.boothsMin,
    boothsMax: outcome.boothsMax,
  };
  const fields = [
    ['application', outcome.applicationId],
    ['version', String(version)],
  ] as const;
  const toKeep = outcome.booths.filter((code) => !outcome.present.includes(code));
  const label = t(placed ? 'acts.move' : 'acts.place');
  return (
    <div className="grid gap-3">
      <Disclosure summary={label} open={suggested.length > 0 || !placed}>
        <div className="grid gap-3">
          <Button size="small" className="script-only" onClick={props.onCarry}>
            {t('acts.pick')}
          </Button>
          <DraftForm
            action={action}
            intent="place"
            label={label}
            fields={fields}
            misfits={chosen.length > 0 ? misfits(wish, chosen) : []}
            onDone={props.onDone}
          >
            <Field label={t('acts.to')} hint={t('acts.toHint')} mark="none">
              <TextInput
                name="codes"
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            </Field>
          </DraftForm>
        </div>
      </Disclosure>
      {placed ? (
        <>
          {toKeep.length > 0 ? (
            <Disclosure summary={t('acts.keep')}>
              <p className="muted mb-3 text-sm">{t('acts.keepText')}</p>
              <ActForm
                action={allocationActPath(props.fairSlug)}
                intent="hold"
                kind="plain"
                label={t('acts.keep')}
                to={props.to}
                fields={[
                  ['application', outcome.applicationId],
                  ['codes', toKeep.join(', ')],
                  ['note', t('acts.keepNote')],
                  ['accept', 'yes'],
                ]}
              >
                <Field label={t('acts.keepFor')} mark="none">
                  <Select
                    name="hours"
                    defaultValue="168"
                    options={holdHoursOffered.map((hours) => ({
                      value: String(hours),
                      label: t('acts.days', { count: hours / 24 }),
                    }))}
                  />
                </Field>
              </ActForm>
            </Disclosure>
          ) : null}
          <Disclosure summary={t('acts.takeOut')}>
            <p className="muted mb-3 text-sm">{t('acts.takeOutText')}</p>
            <DraftForm
              action={action}
              intent="take-out"
              kind="danger"
              label={t('acts.takeOut')}
              fields={fields}
              onDone={props.onDone}
            />
          </Disclosure>
        </>
      ) : null}
    </div>
  );
}
