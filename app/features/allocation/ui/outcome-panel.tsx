import { useTranslation } from 'react-i18next';
import { applicationNumber } from '~/features/applications/application-number';
import { boothRange, featureWord } from '~/features/booths/booth-words';
import { useBoothWords } from '~/features/booths/ui/use-booth-words';
import { textIn, useProvinceName } from '~/features/fairs/ui/fair-words';
import { formatCount } from '~/kernel/format';
import { KeyValues } from '~/ui/feedback/key-values';
import { Notice } from '~/ui/feedback/notice';
import { StateBadge } from '~/ui/feedback/state-badge';
import { useLocale } from '~/ui/locale';
import { changeOf, type OutcomeChange } from '../outcome';
import { TERM_NAMES } from '../result';
import type { OutcomeView } from '../run-page.server';

const tones = {
  new: 'proposed',
  more: 'proposed',
  moved: 'proposed',
  kept: 'given',
  freed: 'refused',
  unplaced: 'free',
  'left-out': 'refused',
} as const satisfies Record<OutcomeChange, string>;

export function ChangeBadge({ change }: { readonly change: OutcomeChange }) {
  const { t } = useTranslation('allocation');
  return <StateBadge tone={tones[change]}>{t(`change.${change}`)}</StateBadge>;
}

/** One application of a run: what it gets, why, and the points, term by term. */
export function OutcomePanel({ outcome }: { readonly outcome: OutcomeView }) {
  const { t } = useTranslation('allocation');
  const { booths } = outcome;
  return (
    <div className="grid gap-4">
      <div>
        <ChangeBadge change={changeOf(outcome)} />
        <h2 className="heading heading--3 mt-1">{outcome.facilityName}</h2>
        <p className="muted">{t('panel.number', { number: applicationNumber(outcome.number) })}</p>
      </div>
      <OutcomeFacts outcome={outcome} />
      <Notice tone={booths.length > 0 ? 'note' : 'warning'}>
        {outcome.reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </Notice>
      <Points outcome={outcome} />
    </div>
  );
}

function OutcomeFacts({ outcome }: { readonly outcome: OutcomeView }) {
  const { t } = useTranslation('allocation');
  const { t: b } = useTranslation('booths');
  const words = useBoothWords();
  const locale = useLocale();
  const provinceName = useProvinceName();
  const { booths, present, wishes, anywhere } = outcome;
  const otherwise = anywhere ? [b('panel.facts.anywhere')] : [];
  const facts = [
    ['booths', booths.join(', ')],
    ['present', present.join(', ') === booths.join(', ') ? '' : present.join(', ')],
    ['asked', t('panel.booths', { range: boothRange(outcome.boothsMin, outcome.boothsMax) })],
    ['province', provinceName(outcome.provinceSlug)],
    ['funding', b(`funding.${outcome.funding}`)],
    ['wishes', [...wishes, ...otherwise].join(' → ')],
    ['needs', outcome.needs.map((need) => featureWord(words, need)).join(', ')],
    ['category', textIn(locale, outcome.categoryVi, outcome.categoryEn)],
  ] as const;
  return (
    <KeyValues
      items={facts.flatMap(([key, value]) =>
        value ? [{ key, label: t(`panel.facts.${key}`), value }] : [],
      )}
    />
  );
}

function Points({ outcome }: { readonly outcome: OutcomeView }) {
  const { t } = useTranslation('allocation');
  const locale = useLocale();
  const { terms, score, booths, wishes, priority } = outcome;
  if (!terms || score === null) return null;
  const rank = wishes.findIndex((code) => booths.includes(code)) + 1;
  const labels = {
    placed: t('terms.placed', { priority: formatCount(priority, locale) }),
    booth: t('terms.booth', { count: booths.length }),
    wish: rank > 0 ? t('terms.wishRank', { rank }) : t('terms.wish'),
    cluster: t('terms.cluster'),
    apart: t('terms.apart'),
    anchor: t('terms.anchor'),
  };
  const shown = TERM_NAMES.filter((name) => name !== 'anchor' || terms.anchor !== 0);
  return (
    <section>
      <h3 className="heading heading--4 mb-2">{t('panel.points')}</h3>
      <KeyValues
        look="ruled"
        items={[
          ...shown.map((name) => ({
            key: name,
            label: labels[name],
            value: formatCount(terms[name], locale),
          })),
          { key: 'total', label: t('terms.total'), value: formatCount(score, locale), total: true },
        ]}
      />
    </section>
  );
}
