import type { TFunction } from 'i18next';
import type { Locale } from '~/kernel/format';
import type { ExportColumn } from '~/platform/xlsx/export-column';
import { auditNotes, auditSentence, noteLabel } from './audit-sentence';
import type { AuditRow } from './list-audit.server';

/** Columns of the trail as a file: the sentence people read, and the code machines count by. */
export function auditExportColumns(
  t: TFunction,
  locale: Locale,
): readonly ExportColumn<AuditRow>[] {
  const header = (key: string) => t(`audit:columns.${key}`);
  return [
    { header: header('at'), value: (row) => row.at, kind: 'moment' },
    { header: header('who'), value: (row) => row.who || t('audit:system') },
    { header: header('organisation'), value: (row) => row.organisation, width: 30 },
    {
      header: header('what'),
      value: (row) => auditSentence(row, t, locale, { whole: true }),
      width: 60,
    },
    {
      header: header('notes'),
      value: (row) =>
        auditNotes(row, t, locale)
          .filter(([key]) => key !== 'booths')
          .map(([key, value]) => `${noteLabel(key, t)}: ${value}`)
          .join('; '),
      width: 40,
    },
    { header: header('action'), value: (row) => row.action },
    { header: header('record'), value: (row) => `${row.recordKind} ${row.recordId}`, width: 40 },
    { header: header('request'), value: (row) => row.requestId, width: 30 },
  ];
}
