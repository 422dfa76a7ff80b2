import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/ui/feedback/empty-state';
import { useLocale } from '~/ui/locale';
import type { Column } from '~/ui/table/column';
import { DataTable } from '~/ui/table/data-table';
import type { TableState } from '~/ui/table/table-state';
import { DateTime } from '~/ui/text/date-time';
import { AUDIT_PERIODS, auditListSpec } from '../audit-list-spec';
import { auditRecordPath } from '../audit-record-path';
import { auditNotes, auditSentence, noteLabel } from '../audit-sentence';
import { fairNavigation } from '../fair-navigation';
import type { AuditChoices, AuditRow } from '../list-audit.server';

export type ShownAuditRow = Omit<AuditRow, 'at'> & { readonly at: string };

export interface AuditTableProps {
  readonly rows: readonly ShownAuditRow[];
  readonly total: number;
  readonly state: TableState;
  readonly choices: AuditChoices;
  /** Where the trail is exported from. */
  readonly exportPath: string;
}

const known = new Set(fairNavigation.map(({ page }) => page));

/** The trail in sentences: who did what, when, with the way to the record. */
export function AuditTable({ rows, total, state, choices, exportPath }: AuditTableProps) {
  const { t, i18n } = useTranslation('audit');
  const formatPath = (format: string) => `${exportPath}?export=${format}`;
  const word = (group: string, code: string) =>
    i18n.exists(`audit:${group}.${code}`) ? t(`${group}.${code}`) : code;
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      total={total}
      state={state}
      spec={auditListSpec}
      columns={useColumns()}
      rowKey={(row) => row.id}
      searchLabel={t('search')}
      filters={[
        {
          key: 'person',
          label: t('filters.person'),
          options: choices.people.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          key: 'action',
          label: t('filters.action'),
          options: choices.actions.map((value) => ({ value, label: word('labels', value) })),
        },
        {
          key: 'kind',
          label: t('filters.kind'),
          options: choices.kinds.map((value) => ({ value, label: word('kinds', value) })),
        },
        {
          key: 'when',
          label: t('filters.when'),
          kind: 'one',
          options: AUDIT_PERIODS.map((value) => ({ value, label: t(`when.${value}`) })),
        },
      ]}
      exports={{ xlsx: formatPath('xlsx'), csv: formatPath('csv') }}
      empty={<EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
    />
  );
}

function useColumns(): readonly Column<ShownAuditRow>[] {
  const { t } = useTranslation('audit');
  return [
    { key: 'what', label: t('columns.what'), primary: true, render: (row) => <What row={row} /> },
    {
      key: 'who',
      label: t('columns.who'),
      render: (row) => (
        <>
          {row.who || t('system')}
          {row.organisation ? (
            <span className="muted block text-sm">{row.organisation}</span>
          ) : null}
        </>
      ),
    },
    {
      key: 'at',
      label: t('columns.at'),
      narrow: true,
      render: (row) => <DateTime at={row.at} form="full-short" />,
    },
    { key: 'request', label: t('columns.request'), narrow: true, render: (row) => row.requestId },
  ];
}

function What({ row }: { readonly row: ShownAuditRow }) {
  const { i18n } = useTranslation(['audit', 'fairs', 'allocation-reasons']);
  const locale = useLocale();
  const sentence = auditSentence(row, i18n.t, locale);
  const href = auditRecordPath(row, known);
  const capital = sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
  return (
    <>
      {href ? (
        <Link className="text-link font-normal" to={href}>
          {capital}
        </Link>
      ) : (
        <span className="font-normal">{capital}</span>
      )}
      {auditNotes(row, i18n.t, locale).map(([key, value]) => (
        <span key={key} className="muted block text-sm font-normal [overflow-wrap:anywhere]">
          {noteLabel(key, i18n.t)}: {value}
        </span>
      ))}
    </>
  );
}
