import type { TFunction } from 'i18next';
import type { ExportColumn } from '~/platform/xlsx/export-column';
import type { PlanVersionRow } from './plan-versions.server';

/** The frozen versions of a plan as a file, each with the hash by which its document is checked. */
export function planVersionColumns(t: TFunction): readonly ExportColumn<PlanVersionRow>[] {
  const header = (key: string) => t(`floor-plan:versions.${key}`);
  return [
    { header: header('number'), value: ({ number }) => number, kind: 'number' },
    { header: header('publishedAt'), value: ({ publishedAt }) => publishedAt, kind: 'moment' },
    { header: header('by'), value: ({ publishedBy }) => publishedBy, width: 30 },
    { header: header('booths'), value: ({ boothCount }) => boothCount, kind: 'number' },
    { header: header('note'), value: ({ note }) => note, width: 40 },
    { header: header('sha256'), value: ({ sha256 }) => sha256, width: 68 },
  ];
}
