import { useTranslation } from 'react-i18next';
import { organiserFairPagePath } from '~/features/fairs/paths';
import { textIn, useProvinceName } from '~/features/fairs/ui/fair-words';
import type { BoothKind } from '~/kernel/booth-vocabulary';
import { BOOTH_KINDS } from '~/kernel/booth-vocabulary';
import { formatCount, formatMoney } from '~/kernel/format';
import { formatDateTimeShort } from '~/kernel/format-date';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StateBadge } from '~/ui/feedback/state-badge';
import { useLocale } from '~/ui/locale';
import type { Column } from '~/ui/table/column';
import { DataTable } from '~/ui/table/data-table';
import type { TableState } from '~/ui/table/table-state';
import { boothListSpec, boothListStates } from '../booth-list-spec';
import { featureWord } from '../booth-words';
import { allocationPath, boothListExportPath } from '../paths';
import type { BoothTenureState } from '../tenure';
import { useBoothWords } from './use-booth-words';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly hall: string;
  readonly kind: BoothKind;
  readonly state: BoothTenureState;
  readonly facility: string | null;
  readonly province: string | null;
  readonly category: string | null;
  readonly funding: string | null;
  readonly zone: string | null;
  readonly features: readonly string[];
  readonly areaM2: number;
  readonly priceVnd: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly note: string;
}

export interface BoothsTableProps {
  readonly fair: { readonly slug: string };
  readonly rows: readonly Row[];
  readonly total: number;
  readonly state: TableState;
  readonly halls: readonly string[];
  readonly zones: readonly string[];
  readonly categories: readonly {
    readonly code: string;
    readonly nameVi: string;
    readonly nameEn: string;
  }[];
}

const tones = { free: 'free', held: 'held', assigned: 'given', blocked: 'closed' } as const;

/** The organiser's list of booths; a row opens the booth on the plan. */
export function BoothsTable({
  fair,
  rows,
  total,
  state,
  halls,
  zones,
  categories,
}: BoothsTableProps) {
  const { t } = useTranslation('booths');
  const columns = useColumns(categories);
  const locale = useLocale();
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const filters = [
    {
      key: 'state',
      label: t('list.columns.state'),
      options: boothListStates.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      key: 'kind',
      label: t('list.columns.kind'),
      options: BOOTH_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    {
      key: 'category',
      label: t('list.columns.category'),
      options: categories.map(({ code, nameVi, nameEn }) => ({
        value: code,
        label: textIn(locale, nameVi, nameEn),
      })),
    },
    { key: 'hall', label: t('list.columns.hall'), options: plain(halls) },
    { key: 'zone', label: t('list.columns.zone'), options: plain(zones) },
  ].filter(({ options }) => options.length > 1);
  return (
    <DataTable
      caption={t('list.caption')}
      rows={rows}
      total={total}
      columns={columns}
      state={state}
      spec={boothListSpec}
      rowKey={({ id }) => id}
      rowHref={({ code, hall }) => allocationPath(fair.slug, { hall, booths: [code] })}
      filters={filters}
      searchLabel={t('list.search')}
      exports={{
        xlsx: boothListExportPath(fair.slug, 'xlsx'),
        csv: boothListExportPath(fair.slug, 'csv'),
      }}
      empty={
        <EmptyState
          title={t('list.empty')}
          text={t('list.emptyText')}
          actions={
            <LinkButton kind="primary" href={organiserFairPagePath(fair.slug, 'plan')}>
              {t('allocate.toPlan')}
            </LinkButton>
          }
        />
      }
    />
  );
}

function useColumns(categories: BoothsTableProps['categories']): readonly Column<Row>[] {
  const { t } = useTranslation('booths');
  const words = useBoothWords();
  const locale = useLocale();
  const provinceName = useProvinceName();
  const names = new Map(
    categories.map((one) => [one.code, textIn(locale, one.nameVi, one.nameEn)]),
  );
  const time = (at: string | null) => (at ? formatDateTimeShort(at, locale) : null);
  const column = (
    key: string,
    render: Column<Row>['render'],
    look: Partial<Column<Row>> = {},
  ): Column<Row> => ({ key, label: t(`list.columns.${key}`), render, ...look });
  return [
    column('code', ({ code }) => code, { primary: true, narrow: true }),
    column('hall', ({ hall }) => hall, { narrow: true }),
    column('kind', ({ kind }) => t(`kind.${kind}`), { narrow: true }),
    column(
      'state',
      ({ state }) => <StateBadge tone={tones[state]}>{t(`state.${state}`)}</StateBadge>,
      { narrow: true },
    ),
    column('facility', ({ facility }) => facility),
    column('province', ({ province }) => (province ? provinceName(province) : null)),
    column('category', ({ category }) => (category ? (names.get(category) ?? category) : null)),
    column('funding', ({ funding }) => (funding ? t(`funding.${funding}`) : null)),
    column('zone', ({ zone }) => zone),
    column('features', ({ features }) => features.map((one) => featureWord(words, one)).join(', ')),
    column('area', ({ areaM2 }) => formatCount(areaM2, locale), { align: 'end', narrow: true }),
    column('price', ({ priceVnd }) => formatMoney(BigInt(priceVnd), locale), {
      align: 'end',
      narrow: true,
    }),
    column('since', ({ since }) => time(since), { narrow: true }),
    column('until', ({ until }) => time(until), { narrow: true }),
    column('note', ({ note }) => note),
  ];
}
