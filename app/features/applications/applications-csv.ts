import type { Result } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import { acceptTable, readTable, toCsv } from '~/kernel/table-file';
import {
  APPLICATION_COLUMNS,
  type ApplicationRow,
  applicationColumns,
} from './application-columns';
import { type ApplicationsCsvOptions, checkApplicationRows } from './applications-csv-checks';

export type { ApplicationRow } from './application-columns';

/**
 * Reads `applications.csv`. Refused whole when anything is wrong: besides the faults of the columns, an application
 * listed twice, more booths at least than at most, unknown wishes, anchors or category, one booth held by two,
 * one facility code with two names, tax codes or provinces, one tax code under two facility codes.
 */
export function parseApplicationsCsv(
  text: string,
  options: ApplicationsCsvOptions = {},
): Result<readonly ApplicationRow[], readonly RowError[]> {
  const { rows, errors } = readTable(text, applicationColumns(options.frame));
  const checked = checkApplicationRows(rows, options);
  return acceptTable(checked.rows, [...errors, ...checked.errors]);
}

/** The rows as `applications.csv`; {@link parseApplicationsCsv} reads the same rows back. */
export function writeApplicationsCsv(
  rows: Iterable<ApplicationRow>,
  options: { readonly bom?: boolean } = {},
): string {
  return toCsv(APPLICATION_COLUMNS, rows, options);
}
