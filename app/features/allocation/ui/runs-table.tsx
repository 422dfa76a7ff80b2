import { useTranslation } from 'react-i18next';
import { formatPercent } from '~/kernel/format';
import { EmptyState } from '~/ui/feedback/empty-state';
import { useLocale } from '~/ui/locale';
import type { Column } from '~/ui/table/column';
import { DataTable } from '~/ui/table/data-table';
import type { TableState } from '~/ui/table/table-state';
import { Count } from '~/ui/text/count';
import { DateTime } from '~/ui/text/date-time';
import { runPath, runsExportPath } from '../paths';
import { RUN_STATES, runListSpec } from '../run-list-spec';
import { RunBadge, type RunView } from './run-words';

/** Every run of a fair with what makes it checkable: seed, hash of its data, gap. */
export function RunsTable({
  fairSlug,
  runs,
  total,
  state,
}: {
  readonly fairSlug: string;
  readonly runs: readonly RunView[];
  readonly total: number;
  readonly state: TableState;
}) {
  const { t } = useTranslation('allocation');
  return (
    <DataTable
      caption={t('runs.caption')}
      rows={runs}
      total={total}
      state={state}
      spec={runListSpec}
      columns={useColumns()}
      rowKey={({ number }) => String(number)}
      rowHref={({ number }) => runPath(fairSlug, number)}
      searchLabel={t('runs.search')}
      filters={[
        {
          key: 'state',
          label: t('runs.columns.state'),
          options: RUN_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        },
      ]}
      exports={{ xlsx: runsExportPath(fairSlug, 'xlsx'), csv: runsExportPath(fairSlug, 'csv') }}
      empty={<EmptyState title={t('runs.emptyTitle')} text={t('runs.empty')} />}
      wide
    />
  );
}

function useColumns(): readonly Column<RunView>[] {
  const { t } = useTranslation('allocation');
  const locale = useLocale();
  const column = (key: string, render: Column<RunView>['render']): Column<RunView> => ({
    key,
    label: t(`runs.columns.${key}`),
    render,
  });
  const figure = (key: string, render: Column<RunView>['render']): Column<RunView> => ({
    ...column(key, render),
    align: 'end',
    narrow: true,
  });
  return [
    { ...column('number', ({ number }) => t('run.number', { number })), primary: true },
    { ...column('state', ({ state }) => <RunBadge state={state} />), narrow: true },
    {
      ...column('when', ({ finishedAt, requestedAt }) => (
        <DateTime at={finishedAt ?? requestedAt} form="full-short" />
      )),
      narrow: true,
    },
    column('who', ({ requestedBy }) => requestedBy),
    figure('gap', ({ gap }) => (gap === null ? '–' : formatPercent(gap, locale, 2))),
    figure('objective', ({ objective }) =>
      objective === null ? '–' : <Count value={objective} />,
    ),
    figure('seconds', ({ seconds }) =>
      seconds === null ? '–' : <Count value={seconds} fractionDigits={1} />,
    ),
    column('seed', ({ seed }) => seed),
    column('hash', ({ inputHash }) =>
      inputHash ? <code title={inputHash}>{inputHash.slice(0, 12)}</code> : '–',
    ),
  ];
}
