import type { Locale } from '~/kernel/format';
import { toDateInput, toDateTimeInput } from '~/kernel/format-date';
import { formulaSafe } from '~/kernel/table-columns';

export type ExportValue = string | number | bigint | boolean | Date | null | undefined;

/** One column of an exported list. */
export interface ExportColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => ExportValue;
  /** How a date or a figure is shown; the cell itself keeps its type. `moment` is a day with its time. */
  readonly kind?: 'text' | 'number' | 'money' | 'day' | 'moment';
  /** In characters; made from the header and kind otherwise. */
  readonly width?: number;
}

/** Words of a yes-or-no cell. */
export const yesNo: Readonly<Record<Locale, readonly [yes: string, no: string]>> = {
  vi: ['Có', 'Không'],
  en: ['Yes', 'No'],
};

/** A value as the text of a CSV cell: dates as `2026-12-15 14:02` in Vietnam, no cell that a spreadsheet would compute. */
export function csvText<Row>(column: ExportColumn<Row>, row: Row, locale: Locale): string {
  const value = column.value(row);
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    return column.kind === 'day' ? toDateInput(value) : toDateTimeInput(value).replace('T', ' ');
  }
  if (typeof value === 'boolean') return yesNo[locale][value ? 0 : 1];
  return typeof value === 'string' ? formulaSafe(value) : String(value);
}
