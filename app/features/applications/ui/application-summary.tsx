import { useTranslation } from 'react-i18next';
import { nameIn, useProvinceName } from '~/features/fairs/ui/fair-words';
import { BOOTH_FEATURES } from '~/kernel/booth-vocabulary';
import { formatCount } from '~/kernel/format';
import { displayPhone } from '~/kernel/phone';
import { KeyValues } from '~/ui/feedback/key-values';
import { useLocale } from '~/ui/locale';

export interface SummaryFacts {
  readonly categoryName: { readonly nameVi: string; readonly nameEn: string } | null;
  readonly funding: 'national' | 'provincial' | 'self' | null;
  readonly provinceSlug: string | null;
  readonly boothKind: 'standard' | 'corner' | 'raw' | null;
  readonly boothsMin: number | null;
  readonly boothsMax: number | null;
  readonly wishes: readonly string[];
  readonly wishZone: string | null;
  readonly anywhere: boolean;
  readonly needs: readonly string[];
  readonly fasciaVi: string | null;
  readonly fasciaEn: string | null;
  readonly contactName: string | null;
  readonly contactPosition: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly signatoryName: string | null;
  readonly signatoryPosition: string | null;
  readonly note: string;
  readonly exhibits: readonly {
    readonly nameVi: string;
    readonly nameEn: string;
    readonly description: string;
  }[];
}

/** What an application says, for its applicant before sending and after, and for the organiser. */
export function ApplicationSummary({ facts }: { readonly facts: SummaryFacts }) {
  const { t } = useTranslation(['applications', 'import']);
  const locale = useLocale();
  const provinceName = useProvinceName();
  const none = <span className="muted">{t('summary.notGiven')}</span>;
  const joined = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(', ') || none;
  const feature = (code: string) =>
    BOOTH_FEATURES.some((known) => known === code) ? t(`import:features.${code}`) : code;
  const phone = facts.contactPhone ? displayPhone(facts.contactPhone) : null;
  return (
    <KeyValues
      items={[
        {
          key: 'category',
          label: t('fields.categoryCode'),
          value: facts.categoryName ? nameIn(locale, facts.categoryName) : none,
        },
        {
          key: 'funding',
          label: t('fields.funding'),
          value: facts.funding ? t(`fundings.${facts.funding}`) : none,
        },
        {
          key: 'province',
          label: t('fields.province'),
          value: facts.provinceSlug ? provinceName(facts.provinceSlug) : none,
        },
        { key: 'booths', label: t('summary.booths'), value: <Booths facts={facts} /> },
        { key: 'wishes', label: t('fields.wishes'), value: <Wishes facts={facts} /> },
        {
          key: 'needs',
          label: t('fields.needs'),
          value: facts.needs.map(feature).join(', ') || t('summary.none'),
        },
        { key: 'exhibits', label: t('fields.exhibits'), value: <Exhibits facts={facts} /> },
        {
          key: 'fascia',
          label: t('sections.fascia'),
          value: joined(facts.fasciaVi, facts.fasciaEn),
        },
        {
          key: 'contact',
          label: t('summary.contact'),
          value: joined(facts.contactName, facts.contactPosition, phone, facts.contactEmail),
        },
        {
          key: 'signatory',
          label: t('summary.signatory'),
          value: joined(facts.signatoryName, facts.signatoryPosition),
        },
        ...(facts.note ? [{ key: 'note', label: t('fields.note'), value: facts.note }] : []),
      ]}
    />
  );
}

function Booths({ facts }: { readonly facts: SummaryFacts }) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const { boothsMin: min, boothsMax: max, boothKind } = facts;
  if (min === null || max === null) return <span className="muted">{t('summary.notGiven')}</span>;
  const count =
    min === max
      ? t('summary.boothsExact', { count: max, formatted: formatCount(max, locale) })
      : t('summary.boothsRange', { min, max });
  return <>{boothKind ? `${count}, ${t(`kinds.${boothKind}`)}` : count}</>;
}

function Wishes({ facts }: { readonly facts: SummaryFacts }) {
  const { t } = useTranslation('applications');
  const { wishes, wishZone, anywhere } = facts;
  const list = [...wishes, ...(wishZone ? [wishZone] : [])].join(' → ');
  return (
    <>
      {list || t('summary.wishesNone')}
      {wishes.length > 0 ? (
        <span className="muted block">{t(`anywhereShort.${anywhere}`)}</span>
      ) : null}
    </>
  );
}

function Exhibits({ facts }: { readonly facts: SummaryFacts }) {
  const { t } = useTranslation('applications');
  if (facts.exhibits.length === 0) return <span className="muted">{t('summary.notGiven')}</span>;
  return (
    <ul>
      {facts.exhibits.map((exhibit) => (
        <li key={`${exhibit.nameVi} ${exhibit.description}`}>
          {[exhibit.nameVi, exhibit.nameEn].filter(Boolean).join(' / ')}
          {exhibit.description ? <span className="muted block">{exhibit.description}</span> : null}
        </li>
      ))}
    </ul>
  );
}
