import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { useLocale } from '~/ui/locale';
import type { Column } from '~/ui/table/column';
import { DataTable } from '~/ui/table/data-table';
import type { TableState } from '~/ui/table/table-state';
import { Count } from '~/ui/text/count';
import { DateRange } from '~/ui/text/date-range';
import { FAIR_LIST_STATES, fairListSpec } from '../fair-list-spec';
import { newFairPath, organiserFairPath, organiserFairsPath } from '../paths';
import type { FairStage } from '../phases';
import { nameIn, useProvinceName } from './fair-words';
import { StageBadge } from './stage-badge';

/** A row of the list as it comes over the wire. */
export interface FairTableRow {
  readonly id: string;
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly venueName: string;
  readonly provinceSlug: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly announced: boolean;
  readonly stage: FairStage;
  readonly booths: number;
  readonly applications: number;
  readonly assigned: number;
}

export function FairsTable(props: {
  readonly rows: readonly FairTableRow[];
  readonly total: number;
  readonly state: TableState;
}) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const exportPath = (format: string) => `${organiserFairsPath()}/export?export=${format}`;
  return (
    <DataTable
      caption={t('list.title')}
      rows={props.rows}
      total={props.total}
      state={props.state}
      spec={fairListSpec}
      columns={useColumns()}
      rowKey={(fair) => fair.id}
      rowName={(fair) => nameIn(locale, fair)}
      rowHref={(fair) => organiserFairPath(fair.slug)}
      searchLabel={t('list.search')}
      filters={[
        {
          key: 'state',
          label: t('list.columns.state'),
          options: FAIR_LIST_STATES.map((value) => ({ value, label: t(`listStates.${value}`) })),
        },
      ]}
      exports={{ xlsx: exportPath('xlsx'), csv: exportPath('csv') }}
      empty={
        <EmptyState
          title={t('list.emptyTitle')}
          text={t('list.emptyText')}
          actions={
            <LinkButton href={newFairPath()} kind="primary">
              {t('list.create')}
            </LinkButton>
          }
        />
      }
    />
  );
}

function useColumns(): readonly Column<FairTableRow>[] {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const provinceName = useProvinceName();
  const label = (key: string) => t(`list.columns.${key}`);
  const figure = (key: 'booths' | 'applications' | 'assigned'): Column<FairTableRow> => ({
    key,
    label: label(key),
    align: 'end',
    narrow: true,
    render: (fair) => <Count value={fair[key]} />,
  });
  return [
    { key: 'name', label: label('name'), primary: true, render: (fair) => nameIn(locale, fair) },
    {
      key: 'state',
      label: label('state'),
      narrow: true,
      render: (fair) => <StageBadge stage={fair.stage} announced={fair.announced} />,
    },
    {
      key: 'opensAt',
      label: label('opensAt'),
      render: (fair) => <DateRange from={fair.opensAt} to={fair.closesAt} />,
    },
    {
      key: 'venue',
      label: label('venue'),
      render: (fair) => `${fair.venueName}, ${provinceName(fair.provinceSlug)}`,
    },
    figure('booths'),
    figure('applications'),
    figure('assigned'),
  ];
}
