import { useFetcher } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PlanBooth } from '~/features/floor-plan/plan-document';
import { Notice } from '~/ui/feedback/notice';
import { StateBadge } from '~/ui/feedback/state-badge';
import { Field } from '~/ui/forms/field';
import { TextInput } from '~/ui/forms/text-input';
import { useLocale } from '~/ui/locale';
import { boothErrorWords, untilWords } from '../booth-words';
import { stateOfTenure } from '../tenure';
import { ActForm, type ActRefusal, actKey } from './act-form';
import type { ApplicationView, OccupantView } from './allocation-model';
import { ApplicationFacts, BoothFacts } from './facts';
import { FreeBoothsForms, type PanelFormsProps } from './free-booths-forms';
import { TakenBoothsForms } from './taken-booths-forms';
import { useBoothWords } from './use-booth-words';

const tones = { free: 'free', held: 'held', assigned: 'given', blocked: 'closed' } as const;

/** The chosen booths, who has them, and everything that can be done about it. */
export function BoothPanel({
  chosen,
  occupantOf,
  application,
  now,
  target,
  swapWith,
  ...forms
}: PanelFormsProps & {
  readonly chosen: readonly PlanBooth[];
  readonly occupantOf: ReadonlyMap<string, OccupantView>;
  /** The application to give free booths to, chosen before. */
  readonly application: ApplicationView | undefined;
  readonly now: string;
  /** Where the chosen booths were dragged: codes, or an application to change places with. */
  readonly target: string;
  readonly swapWith: string;
}) {
  const { t } = useTranslation('booths');
  const locale = useLocale();
  const tenures = chosen.flatMap(({ id }) => occupantOf.get(id) ?? []);
  const codes = chosen.map(({ code }) => code).join(', ');
  const [only] = chosen;
  const [tenure] = tenures;
  const holder = forms.applications.find(({ id }) => id === tenure?.applicationId);
  const oneHolder = tenures.every(({ applicationId }) => applicationId === tenure?.applicationId);
  const state = tenure ? stateOfTenure(tenure.kind) : 'free';
  const allFree = tenures.length === 0;
  const allBlocked =
    tenures.length === chosen.length && tenures.every(({ kind }) => kind === 'blocked');
  const title =
    tenure?.facilityName ??
    application?.facilityName ??
    t('panel.selected', { count: chosen.length });
  return (
    <div className="grid gap-4">
      <div>
        <StateBadge tone={tones[state]}>{t(`state.${state}`)}</StateBadge>
        <h2 className="heading heading--3 mt-1">{title}</h2>
        <p className="font-semibold">{codes}</p>
        {tenure?.endsAt ? (
          <p>{t('panel.until', { when: untilWords(tenure.endsAt, now, locale) })}</p>
        ) : null}
        {tenure?.note ? <p className="muted">{tenure.note}</p> : null}
      </div>
      <TakenMeanwhile to={forms.to} codes={codes} isShown={!allFree} />
      {holder ? (
        <ApplicationFacts application={holder} has={forms.boothsOf.get(holder.id) ?? []} />
      ) : null}
      {allFree && application ? (
        <ApplicationFacts
          application={application}
          has={forms.boothsOf.get(application.id) ?? []}
        />
      ) : null}
      {allFree ? (
        <FreeBoothsForms
          key={`${codes} ${application?.id}`}
          {...forms}
          codes={codes}
          application={application?.id ?? ''}
        />
      ) : null}
      {!allFree && !allBlocked && tenures.length === chosen.length && oneHolder ? (
        <TakenBoothsForms
          key={`${codes} ${target} ${swapWith}`}
          {...forms}
          target={target}
          swapWith={swapWith}
          application={holder}
          tenures={tenures}
          codes={codes}
        />
      ) : null}
      {allBlocked ? (
        <ActForm
          action={forms.action}
          intent="unblock"
          label={t('form.unblock')}
          to={forms.to}
          fields={tenures.map(({ tenureId }) => ['tenure', tenureId] as const)}
        >
          <Field label={t('form.reason')}>
            <TextInput name="reason" maxLength={500} />
          </Field>
        </ActForm>
      ) : null}
      {chosen.length === 1 && only ? <BoothFacts booth={only} /> : null}
    </div>
  );
}

/**
 * Why an act on booths that were free is not done. Its form went with the free booths, when the page learned who has them now; without
 * this the one who was second would read nothing. Always mounted, because an answer lives as long as somebody listens for it.
 */
function TakenMeanwhile({
  to,
  codes,
  isShown,
}: {
  readonly to: string;
  readonly codes: string;
  readonly isShown: boolean;
}) {
  const { t } = useTranslation('booths');
  const locale = useLocale();
  const words = useBoothWords();
  const assign = useFetcher<ActRefusal>({ key: actKey('assign', to) });
  const hold = useFetcher<ActRefusal>({ key: actKey('hold', to) });
  const block = useFetcher<ActRefusal>({ key: actKey('block', to) });
  const refused = [assign, hold, block].find(
    ({ state, data }) =>
      state === 'idle' && data?.sent?.some(([name, value]) => name === 'codes' && value === codes),
  )?.data;
  if (!refused || !isShown) return null;
  return (
    <Notice tone="error" live title={t('form.refusedTitle')}>
      {boothErrorWords(words, locale, refused.error)}
    </Notice>
  );
}
