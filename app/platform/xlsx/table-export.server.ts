import { PassThrough, Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { stringify } from 'csv-stringify';
import type { Locale } from '~/kernel/format';
import { slugify } from '~/kernel/text-folding';
import { log } from '../log/log.server';
import { csvText, type ExportColumn } from './export-column';
import { type ExportRows, exportLines } from './export-lines';
import { mostExportedRows } from './export-window';
import { writeWorkbook } from './workbook.server';

export interface ExportOptions {
  readonly format: 'xlsx' | 'csv';
  /** Without ending; diacritics are for readers, the header also carries a plain form. */
  readonly filename: string;
  readonly locale: Locale;
  /** Name of the sheet; the file's name otherwise. */
  readonly sheet?: string;
  /** Rows the file holds, {@link mostExportedRows} unless said; where the list is longer, its last line says so. */
  readonly mostRows?: number;
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/**
 * A list as a file to save, streamed row by row. xlsx cells keep their types (numbers, dates in Vietnam's time), csv has a
 * byte order mark, by which Excel knows Vietnamese, and no cell that a spreadsheet would compute.
 */
export function tableExport<Row>(
  rows: ExportRows<Row>,
  columns: readonly ExportColumn<Row>[],
  options: ExportOptions,
): Response {
  const body = new PassThrough();
  const written = options.format === 'xlsx' ? writeXlsx : writeCsv;
  written(body, rows, columns, options).catch((error: unknown) => {
    log.error({ err: error }, 'export broke off');
    body.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  const name = `${options.filename}.${options.format}`;
  return new Response(createReadableStreamFromReadable(body), {
    headers: {
      'Content-Type': types[options.format],
      'Content-Disposition': attachment(name),
      'Cache-Control': 'no-store',
    },
  });
}

/** `Content-Disposition` with the Vietnamese name and an ASCII one for old browsers (RFC 6266, RFC 8187). */
export function attachment(filename: string): string {
  const ending = /\.[a-z0-9]+$/i.exec(filename)?.[0] ?? '';
  const plain = slugify(filename.slice(0, filename.length - ending.length), 100) || 'hoicho';
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}${ending}"; filename*=UTF-8''${encoded}`;
}

/** The format a reader asked for by `?export=xlsx|csv`; null for the page itself. */
export function exportFormat(request: Request): 'xlsx' | 'csv' | null {
  const asked = new URL(request.url).searchParams.get('export');
  return asked === 'xlsx' || asked === 'csv' ? asked : null;
}

const linesOf = <Row>(rows: ExportRows<Row>, options: ExportOptions) =>
  exportLines(rows, options.mostRows ?? mostExportedRows, options.locale);

async function writeXlsx<Row>(
  body: PassThrough,
  rows: ExportRows<Row>,
  columns: readonly ExportColumn<Row>[],
  options: ExportOptions,
): Promise<void> {
  await writeWorkbook(body, linesOf(rows, options), columns, {
    locale: options.locale,
    sheet: options.sheet ?? options.filename,
  });
}

async function writeCsv<Row>(
  body: PassThrough,
  rows: ExportRows<Row>,
  columns: readonly ExportColumn<Row>[],
  options: ExportOptions,
): Promise<void> {
  async function* lines() {
    yield columns.map(({ header }) => header);
    for await (const line of linesOf(rows, options)) {
      yield columns.map((column, index) => {
        if ('row' in line) return csvText(column, line.row, options.locale);
        return index === 0 ? line.note : '';
      });
    }
  }
  const csv = stringify({ bom: true, record_delimiter: 'windows' });
  const source = Readable.from(lines());
  source.on('error', (error) => body.destroy(error));
  source.pipe(csv).pipe(body);
}
