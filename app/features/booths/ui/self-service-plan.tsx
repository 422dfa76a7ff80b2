import { Form, useSubmit } from '@remix-run/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statusOf } from '~/features/floor-plan/booth-state';
import type { PlanBooth } from '~/features/floor-plan/plan-document';
import { type PlanWire, unpackPlan } from '~/features/floor-plan/plan-wire';
import { PlanView } from '~/features/floor-plan/ui/plan-view';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { Field } from '~/ui/forms/field';
import { TextInput } from '~/ui/forms/text-input';
import { useLocale } from '~/ui/locale';
import { boothErrorWords } from '../booth-words';
import type { BoothWish } from '../fit';
import { takeBoothsPath } from '../paths';
import { refusalToTake } from '../self-service';
import { useBoothWords } from './use-booth-words';

/** The plan on which a facility takes booths: a free one that suits is chosen by a tap; without scripts by its code. */
export function SelfServicePlan({
  applicationId,
  wire,
  wish,
  hallCode,
  chosen,
}: {
  readonly applicationId: string;
  readonly wire: PlanWire;
  readonly wish: BoothWish;
  readonly hallCode?: string;
  /** Code in the address, or what a refused form had. */
  readonly chosen: string;
}) {
  const { t } = useTranslation('booths');
  const locale = useLocale();
  const words = useBoothWords();
  const submit = useSubmit();
  const { plan, statuses } = useMemo(() => unpackPlan(wire), [wire]);
  const [codes, setCodes] = useState(chosen);
  const [refusal, setRefusal] = useState<string | null>(null);
  const has = plan.booths.filter(({ id }) => statusOf(statuses, id).state === 'mine');
  const suitable = useMemo(() => {
    const free = plan.booths.filter(({ id }) => statusOf(statuses, id).state === 'free');
    const mine = plan.booths.filter(({ id }) => statusOf(statuses, id).state === 'mine');
    return new Set(free.filter((booth) => !refusalToTake(wish, mine, [booth])).map(({ id }) => id));
  }, [plan, statuses, wish]);
  const onActivate = (booth: PlanBooth) => {
    if (statusOf(statuses, booth.id).state !== 'free') return;
    const refused = refusalToTake(wish, has, [booth]);
    setRefusal(refused ? boothErrorWords(words, locale, refused) : null);
    setCodes(booth.code);
    if (!refused)
      submit({ intent: 'take', codes: booth.code }, { method: 'post', preventScrollReset: true });
  };
  const href = (booth: PlanBooth) =>
    statusOf(statuses, booth.id).state === 'free'
      ? `${takeBoothsPath(applicationId)}?booth=${encodeURIComponent(booth.code)}&hall=${encodeURIComponent(booth.hall)}`
      : null;
  return (
    <>
      {refusal ? (
        <Notice tone="warning" live title={t('take.unsuitable')}>
          {refusal}
        </Notice>
      ) : null}
      {has.length >= wish.boothsMax ? (
        <p className="mb-3">{t('take.full', { count: has.length })}</p>
      ) : (
        <>
          <Form method="post" className="mb-4 flex flex-wrap items-end gap-3" preventScrollReset>
            <Field label={t('take.code')} mark="none">
              <TextInput
                name="codes"
                value={codes}
                onChange={(event) => setCodes(event.currentTarget.value)}
                autoCapitalize="characters"
                autoComplete="off"
              />
            </Field>
            <SubmitButton name="intent" value="take">
              {t('take.hold')}
            </SubmitButton>
          </Form>
          <p className="muted mb-3">{t('take.suitable', { count: suitable.size })}</p>
        </>
      )}
      <PlanView
        plan={plan}
        statuses={statuses}
        hallCode={hallCode}
        hallHref={(hall) => `${takeBoothsPath(applicationId)}?hall=${encodeURIComponent(hall)}`}
        hrefFor={href}
        onBoothActivate={onActivate}
        suitable={suitable}
      />
    </>
  );
}
