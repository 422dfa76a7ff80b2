import type { ListedError } from './row-error-words';
import { formulaSafe } from './table-columns';

/** Rows named in a file of faults: who has more corrects these first. */
export const MOST_LISTED_ERRORS = 2_000;

/**
 * The faults of a refused file as a file of its own, `line,column,code,message` as in `formats.md`: RFC 4180, with a BOM so that
 * a spreadsheet reads Vietnamese. What a cell quotes from the refused file never becomes a formula.
 * @param rest a sentence for the last row, where the list goes on
 */
export function errorListCsv(errors: readonly ListedError[], rest = ''): string {
  const rows = [
    ['line', 'column', 'code', 'message'],
    ...errors.map(({ line, column, code, message }) => [String(line), column, code, message]),
    ...(rest ? [['', '', '', rest]] : []),
  ];
  return `\ufeff${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  const safe = formulaSafe(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
