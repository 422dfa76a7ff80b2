import { type CsvRecord, splitCsv } from '~/kernel/csv-text';
import { ok, type Result } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import { nearestWord } from '~/kernel/spelling-distance';
import type { CellContext, Column } from '~/kernel/table-columns';
import { normaliseText } from '~/kernel/text-folding';
import { asMegabytes, checkText, MAX_TABLE_FILE_BYTES } from '~/kernel/utf8-file';

/** The columns of a file, keyed by the field each fills. */
// biome-ignore lint/suspicious/noExplicitAny: a record of columns of different types has no other common type
export type Columns = Readonly<Record<string, Column<any>>>;

export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

export interface ReadRow<C extends Columns> {
  /** 1-based line in the file. */
  readonly line: number;
  readonly row: RowOf<C>;
}

/** A row of which some cells could not be read: those are left out. */
export interface ReadPart<C extends Columns> {
  readonly line: number;
  readonly row: Partial<RowOf<C>>;
}

export interface ReadTable<C extends Columns> {
  /** The rows in which every cell was read; for checks between rows. Not to be stored while there are errors. */
  readonly rows: readonly ReadRow<C>[];
  /** Every row, with the cells that were read: for checks between rows that are to name all faults of a file at once. */
  readonly parts: readonly ReadPart<C>[];
  readonly errors: readonly RowError[];
}

export const MAX_TABLE_ROWS = 20_000;
const MAX_TABLE_COLUMNS = 64;

function fileError(code: string, details?: RowError['details']): RowError {
  return details ? { line: 1, column: '', code, details } : { line: 1, column: '', code };
}

/**
 * Reads a CSV text with a header row into typed rows. The header holds exactly the given columns, in any order.
 * Every fault in every row is listed; whether anything may be stored is decided by {@link acceptTable}.
 */
export function readTable<C extends Columns>(text: string, columns: C): ReadTable<C> {
  if (text.length > MAX_TABLE_FILE_BYTES) {
    const maxMb = asMegabytes(MAX_TABLE_FILE_BYTES);
    return unread([fileError('file-too-large', { maxMb })]);
  }
  const checked = checkText(text);
  if (!checked.ok) {
    const { code, details } = checked.error;
    return unread([{ ...fileError(code), line: Number(details?.line ?? 1) }]);
  }
  const limits = { maxRecords: MAX_TABLE_ROWS + 1, maxCells: MAX_TABLE_COLUMNS };
  const { delimiter, records, errors: textErrors } = splitCsv(checked.value, limits);
  const [header, ...body] = records;
  if (!header) return unread(textErrors);
  if (header.cells.length === 1 && header.cells[0]?.includes('\t')) {
    return unread([fileError('header-tabs')]);
  }
  const headers = header.cells.map((cell) => normaliseText(cell).toLowerCase());
  const headerErrors = checkHeader(header.line, headers, columns);
  if (headerErrors.length > 0) return unread(headerErrors);
  if (body.length === 0 && textErrors.length === 0) {
    return unread([fileError('no-rows')]);
  }
  const read = readRows(body, headers, columns, { decimalComma: delimiter === ';' });
  return { ...read, errors: [...textErrors, ...read.errors] };
}

function unread<C extends Columns>(errors: readonly RowError[]): ReadTable<C> {
  return { rows: [], parts: [], errors };
}

/** All rows when there is no error at all, otherwise all errors in the order of the file: nothing is half accepted. */
export function acceptTable<T>(
  rows: readonly T[],
  errors: readonly RowError[],
): Result<readonly T[], readonly RowError[]> {
  if (errors.length === 0) return ok(rows);
  return { ok: false, error: [...errors].sort((a, b) => a.line - b.line) };
}

function checkHeader(line: number, headers: readonly string[], columns: Columns): RowError[] {
  const known = Object.values(columns);
  const names = known.map(({ header }) => header);
  const missing = known.filter(
    ({ header, mayBeAbsent }) => !mayBeAbsent && !headers.includes(header),
  );
  if (!headers.some((header) => names.includes(header))) {
    return [{ line, column: '', code: 'header-absent', details: { expected: names.join(',') } }];
  }
  const errors: RowError[] = [];
  const stillMissing = new Set(missing.map(({ header }) => header));
  for (const [index, name] of headers.entries()) {
    if (name === '') {
      errors.push({ line, column: '', code: 'header-empty', details: { position: index + 1 } });
    } else if (headers.indexOf(name) !== index) {
      errors.push({ line, column: name, code: 'header-repeated' });
    } else if (!names.includes(name)) {
      const nearest = nearestWord(name, stillMissing);
      errors.push(
        nearest
          ? { line, column: name, code: 'header-misspelt', details: { nearest } }
          : { line, column: name, code: 'header-unknown' },
      );
      stillMissing.delete(nearest);
    }
  }
  for (const header of stillMissing) errors.push({ line, column: header, code: 'header-missing' });
  return errors;
}

function readRows<C extends Columns>(
  records: readonly CsvRecord[],
  headers: readonly string[],
  columns: C,
  context: CellContext,
): ReadTable<C> {
  const rows: ReadRow<C>[] = [];
  const parts: ReadPart<C>[] = [];
  const errors: RowError[] = [];
  const firstLines = new Map<string, number>();
  const fields = Object.entries(columns).map(([field, column]) => ({
    field,
    column,
    index: headers.indexOf(column.header),
  }));
  for (const { line, cells } of records) {
    if (cells.length !== headers.length) {
      const details = { expected: headers.length, found: cells.length };
      errors.push({ line, column: '', code: 'wrong-cell-count', details });
      continue;
    }
    const row: Record<string, unknown> = {};
    const before = errors.length;
    for (const { field, column, index } of fields) {
      const value = column.read(index < 0 ? '' : (cells[index] ?? ''), context);
      if (!value.ok) {
        errors.push({ line, column: column.header, ...value.error });
        continue;
      }
      row[field] = value.value;
      if (column.unique)
        noteDuplicate(errors, firstLines, line, column.header, String(value.value));
    }
    parts.push({ line, row: row as Partial<RowOf<C>> });
    if (errors.length === before) rows.push({ line, row: row as RowOf<C> });
  }
  return { rows, parts, errors };
}

/** Reports `duplicate` when another line already used the value of a unique column (in any case of letters). */
export function noteDuplicate(
  errors: RowError[],
  firstLines: Map<string, number>,
  line: number,
  column: string,
  value: string,
): void {
  const key = `${column}\n${value.toUpperCase()}`;
  const firstLine = firstLines.get(key);
  if (firstLine === undefined) firstLines.set(key, line);
  else errors.push({ line, column, code: 'duplicate', details: { value, firstLine } });
}

function quote(cell: string): string {
  return /[",;\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Rows as CSV: header, comma, CRLF, quoted where needed, cells that a spreadsheet would compute made harmless.
 * `bom` puts a byte order mark in front, by which Excel knows UTF-8.
 */
export function toCsv<C extends Columns>(
  columns: C,
  rows: Iterable<RowOf<C>>,
  options: { readonly bom?: boolean } = {},
): string {
  const fields = Object.entries(columns);
  const lines = [fields.map(([, { header }]) => quote(header)).join(',')];
  for (const row of rows) {
    lines.push(fields.map(([field, column]) => quote(column.write(row[field]))).join(','));
  }
  return `${options.bom ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`;
}
