import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { nameIn, useProvinceName } from '~/features/fairs/ui/fair-words';
import { formatDateTimeShort } from '~/kernel/format-date';
import { displayPhone } from '~/kernel/phone';
import { useLocale } from '~/ui/locale';
import type { Column } from '~/ui/table/column';
import { applicationNumber } from '../application-number';
import { ACTED_BY } from '../application-table';
import type { ApplicationListRow } from '../list-applications.server';
import { ApplicationStateBadge, StagedBadge } from './state-badge';

type Row = SerializeFrom<ApplicationListRow>;

/** The columns of the organiser's list. */
export function useApplicationColumns(): readonly Column<Row>[] {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const provinceName = useProvinceName();
  const column = (
    key: string,
    render: Column<Row>['render'],
    more: Partial<Column<Row>> = {},
  ): Column<Row> => ({
    key,
    label: t(`list.${key}`),
    render,
    ...more,
  });
  const actor = (kind: string | undefined) => ACTED_BY.find((one) => one === kind);
  return [
    column('facility', ({ facility }) => facility.name, { primary: true }),
    column('number', ({ number }) => applicationNumber(number), { narrow: true }),
    column('state', ({ state }) => <ApplicationStateBadge state={state} />, { narrow: true }),
    column('staged', ({ staged }) => (staged ? <StagedBadge kind={staged} /> : '–'), {
      narrow: true,
    }),
    column('province', ({ provinceSlug }) => (provinceSlug ? provinceName(provinceSlug) : '–')),
    column('category', ({ category }) => (category ? nameIn(locale, category) : '–')),
    column('funding', ({ funding }) => (funding ? t(`fundings.${funding}`) : '–')),
    column('booths', boothsWanted, { align: 'end', narrow: true }),
    column(
      'priority',
      ({ priority }) => priority.toLocaleString(locale === 'vi' ? 'de-DE' : 'en-GB'),
      {
        align: 'end',
        narrow: true,
      },
    ),
    column(
      'submittedAt',
      ({ submittedAt }) => (submittedAt ? formatDateTimeShort(submittedAt, locale) : '–'),
      {
        narrow: true,
      },
    ),
    column('actedBy', ({ submittedByOrganisation }) => {
      const kind = actor(submittedByOrganisation?.kind);
      return kind ? t(`list.actors.${kind}`) : '–';
    }),
    column('taxCode', ({ facility }) => facility.taxCode ?? '–', { narrow: true }),
    column('contact', ({ contactName }) => contactName ?? t('list.unknown')),
    column(
      'phone',
      ({ contactPhone }) => (contactPhone ? displayPhone(contactPhone) : t('list.unknown')),
      {
        narrow: true,
      },
    ),
    column(
      'email',
      ({ contactEmail, facility }) => contactEmail ?? facility.email ?? t('list.unknown'),
    ),
  ];
}

function boothsWanted({ boothsMin, boothsMax }: Row): string {
  return boothsMin === boothsMax ? String(boothsMax ?? '') : `${boothsMin}–${boothsMax}`;
}
