import type { PassThrough } from 'node:stream';
import exceljs from '@protobi/exceljs';
import type { Locale } from '~/kernel/format';
import { toDateInput, vietnamOffsetMs } from '~/kernel/format-date';
import { type ExportColumn, yesNo } from './export-column';
import type { ExportLine } from './export-lines';

const numberFormats = {
  text: undefined,
  number: '#,##0.##',
  money: '#,##0',
  day: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
} as const;
const usualWidths = { text: 24, number: 12, money: 18, day: 13, moment: 18 } as const;

/** Characters Excel refuses in the name of a sheet. */
const sheetName = (text: string) =>
  text
    .replace(/[\\/*?:[\]]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31) || 'Hoicho';

/** Writes one styled sheet, line by line, without holding the list in memory; the head stays in sight and filters. */
export async function writeWorkbook<Row>(
  stream: PassThrough,
  lines: AsyncIterable<ExportLine<Row>>,
  columns: readonly ExportColumn<Row>[],
  options: { readonly locale: Locale; readonly sheet: string },
): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = workbook.addWorksheet(sheetName(options.sheet), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map((column) => {
    const kind = column.kind ?? 'text';
    const numFmt = numberFormats[kind];
    return {
      header: column.header,
      width: column.width ?? Math.max(usualWidths[kind], column.header.length + 2),
      style: {
        alignment: { vertical: 'top', wrapText: kind === 'text' },
        ...(numFmt ? { numFmt } : {}),
      },
    };
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const head = sheet.getRow(1);
  head.font = { bold: true, color: { argb: 'FFFFF6E6' } };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF9E1B1E' } };
  head.alignment = { vertical: 'middle', wrapText: true };
  head.commit();
  for await (const line of lines) {
    if ('row' in line) {
      sheet.addRow(columns.map((column) => cell(column, line.row, options.locale))).commit();
    } else {
      const note = sheet.addRow([line.note]);
      note.font = { bold: true, color: { argb: 'FF9E1B1E' } };
      // It runs on over the empty cells beside it.
      note.alignment = { wrapText: false };
      note.commit();
    }
  }
  sheet.commit();
  await workbook.commit();
}

/**
 * A value as Excel keeps it. Excel knows no time zones: a date is written as the clock on the wall in Vietnam. Whole
 * numbers beyond what a double holds stay text, exact to the last digit.
 */
function cell<Row>(
  column: ExportColumn<Row>,
  row: Row,
  locale: Locale,
): string | number | Date | null {
  const value = column.value(row);
  if (value === null || value === undefined) return null;
  if (value instanceof Date) {
    return column.kind === 'day'
      ? new Date(`${toDateInput(value)}T00:00:00Z`)
      : new Date(value.getTime() + vietnamOffsetMs);
  }
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (typeof value === 'boolean') return yesNo[locale][value ? 0 : 1];
  // Control characters that XML cannot hold would make Excel "repair" the file.
  return typeof value === 'string' ? value.replace(/(?![\t\n\r])\p{Cc}/gu, '') : value;
}
