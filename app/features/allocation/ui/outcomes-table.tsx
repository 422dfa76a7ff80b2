import { useTranslation } from 'react-i18next';
import { applicationNumber } from '~/features/applications/application-number';
import { textIn, useProvinceName } from '~/features/fairs/ui/fair-words';
import { EmptyState } from '~/ui/feedback/empty-state';
import { useLocale } from '~/ui/locale';
import type { Column } from '~/ui/table/column';
import { DataTable } from '~/ui/table/data-table';
import type { TableState } from '~/ui/table/table-state';
import { Count } from '~/ui/text/count';
import { OUTCOME_CHANGES } from '../outcome';
import type { OutcomeRow } from '../outcome-list.server';
import {
  FUNDING_FILTER,
  OUTCOME_RESULTS,
  outcomeListSpec,
  WISH_RESULTS,
} from '../outcome-list-spec';
import { outcomesExportPath, runPath } from '../paths';
import { ChangeBadge } from './outcome-panel';

/** Every application of a run: what it gets, how that differs from now, its points and why. */
export function OutcomesTable(props: {
  readonly fairSlug: string;
  readonly number: number;
  readonly rows: readonly OutcomeRow[];
  readonly total: number;
  readonly state: TableState;
  readonly provinces: readonly string[];
}) {
  const { t } = useTranslation('allocation');
  const { t: b } = useTranslation('booths');
  const provinceName = useProvinceName();
  const exportPath = (format: 'xlsx' | 'csv') =>
    outcomesExportPath(props.fairSlug, props.number, format);
  const options = (key: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${key}.${value}`) }));
  const filter = (key: string, choices: { value: string; label: string }[]) => ({
    key,
    label: t(`outcomes.filters.${key}`),
    options: choices,
  });
  return (
    <DataTable
      caption={t('outcomes.title')}
      rows={props.rows}
      total={props.total}
      state={props.state}
      spec={outcomeListSpec}
      columns={useColumns()}
      rowKey={({ applicationId }) => applicationId}
      rowName={({ facilityName }) => facilityName}
      rowHref={({ applicationId }) =>
        runPath(props.fairSlug, props.number, { application: applicationId })
      }
      searchLabel={t('outcomes.search')}
      filters={[
        filter('result', options('outcomes.results', OUTCOME_RESULTS)),
        filter('wish', options('outcomes.wishes', WISH_RESULTS)),
        filter('change', options('change', OUTCOME_CHANGES)),
        filter(
          'funding',
          FUNDING_FILTER.map((value) => ({ value, label: b(`funding.${value}`) })),
        ),
        filter(
          'province',
          props.provinces.map((value) => ({ value, label: provinceName(value) })),
        ),
      ]}
      exports={{ xlsx: exportPath('xlsx'), csv: exportPath('csv') }}
      empty={<EmptyState title={t('outcomes.emptyTitle')} text={t('outcomes.emptyText')} />}
    />
  );
}

function useColumns(): readonly Column<OutcomeRow>[] {
  const { t } = useTranslation('allocation');
  const { t: b } = useTranslation('booths');
  const locale = useLocale();
  const provinceName = useProvinceName();
  const label = (key: string) => t(`outcomes.columns.${key}`);
  return [
    {
      key: 'facility',
      label: label('facility'),
      primary: true,
      render: ({ facilityName }) => facilityName,
    },
    {
      key: 'number',
      label: label('number'),
      narrow: true,
      render: ({ number }) => applicationNumber(number),
    },
    {
      key: 'province',
      label: label('province'),
      render: ({ provinceSlug }) => provinceName(provinceSlug),
    },
    {
      key: 'category',
      label: label('category'),
      render: ({ categoryVi, categoryEn }) => textIn(locale, categoryVi, categoryEn),
    },
    { key: 'funding', label: label('funding'), render: ({ funding }) => b(`funding.${funding}`) },
    {
      key: 'result',
      label: label('booths'),
      render: ({ booths }) => booths.join(', ') || t('outcomes.results.unplaced'),
    },
    {
      key: 'change',
      label: label('change'),
      narrow: true,
      render: ({ change }) => <ChangeBadge change={change} />,
    },
    {
      key: 'score',
      label: label('score'),
      align: 'end',
      narrow: true,
      render: ({ score }) => (score === null ? '–' : <Count value={score} />),
    },
    { key: 'reason', label: label('reason'), render: ({ reason }) => reason },
  ];
}
