import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StateBadge } from '~/ui/feedback/state-badge';
import { DataTable } from '~/ui/table/data-table';
import type { TableState } from '~/ui/table/table-state';
import { Count } from '~/ui/text/count';
import { DateTime } from '~/ui/text/date-time';
import { planVersionPath, planVersionsExportPath } from '../paths';
import { planVersionListSpec } from '../plan-version-list';

export interface VersionsTableProps {
  readonly fairSlug: string;
  readonly rows: readonly {
    readonly number: number;
    readonly boothCount: number;
    readonly note: string;
    readonly publishedAt: string;
    readonly publishedBy: string;
  }[];
  readonly total: number;
  readonly state: TableState;
  /** Number of the version the public sees; null before the first. */
  readonly current: number | null;
}

/** Every published state of a plan, kept to compare with. */
export function VersionsTable({ fairSlug, rows, total, state, current }: VersionsTableProps) {
  const { t } = useTranslation('floor-plan');
  return (
    <DataTable
      caption={t('versions.title')}
      rows={rows}
      total={total}
      state={state}
      spec={planVersionListSpec}
      rowKey={({ number }) => String(number)}
      rowHref={({ number }) => planVersionPath(fairSlug, number)}
      searchLabel={t('versions.search')}
      exports={{
        xlsx: planVersionsExportPath(fairSlug, 'xlsx'),
        csv: planVersionsExportPath(fairSlug, 'csv'),
      }}
      empty={<EmptyState title={t('versions.none')} text={t('versions.noneText')} />}
      columns={[
        {
          key: 'number',
          label: t('versions.number'),
          primary: true,
          render: ({ number }) => (
            <>
              {t('versions.name', { number })}{' '}
              {number === current ? (
                <StateBadge tone="given">{t('versions.current')}</StateBadge>
              ) : null}
            </>
          ),
        },
        {
          key: 'publishedAt',
          label: t('versions.publishedAt'),
          narrow: true,
          render: ({ publishedAt }) => <DateTime at={publishedAt} form="full-short" />,
        },
        { key: 'by', label: t('versions.by'), render: ({ publishedBy }) => publishedBy },
        {
          key: 'booths',
          label: t('versions.booths'),
          align: 'end',
          narrow: true,
          render: ({ boothCount }) => <Count value={boothCount} />,
        },
        { key: 'note', label: t('versions.note'), render: ({ note }) => note },
      ]}
    />
  );
}
