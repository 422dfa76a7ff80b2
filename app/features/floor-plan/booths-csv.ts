import { BOOTH_KINDS } from '~/kernel/booth-vocabulary';
import type { Result } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import {
  choiceColumn,
  listColumn,
  optionalTextColumn,
  textColumn,
  yesNoColumn,
} from '~/kernel/table-columns';
import {
  acceptTable,
  type ReadPart,
  type ReadRow,
  type RowOf,
  readTable,
  toCsv,
} from '~/kernel/table-file';
import { decimalColumn, integerColumn, vndColumn } from '~/kernel/table-number-columns';

const MAX_METRES = 2_000;
const MAX_PRICE_VND = 10_000_000_000n;

/** `booths.csv`: `row` + `position` define neighbours; `features` and `categories` are lists with `;`. */
export const BOOTH_COLUMNS = {
  hall: textColumn('hall', { maxLength: 40 }),
  row: textColumn('row', { maxLength: 40 }),
  position: integerColumn('position', { min: 0, max: 100_000 }),
  code: textColumn('code', { maxLength: 20, unique: true }),
  kind: choiceColumn('kind', BOOTH_KINDS),
  features: listColumn('features', { maxLength: 60 }),
  categories: listColumn('categories', { maxLength: 120 }),
  xM: decimalColumn('x_m', { min: 0, max: MAX_METRES }),
  yM: decimalColumn('y_m', { min: 0, max: MAX_METRES }),
  widthM: decimalColumn('width_m', { min: 0.1, max: MAX_METRES }),
  depthM: decimalColumn('depth_m', { min: 0.1, max: MAX_METRES }),
  breakAfter: yesNoColumn('break_after', { blank: false }),
  priceVnd: vndColumn('price_vnd', { max: MAX_PRICE_VND }),
  zone: optionalTextColumn('zone', { maxLength: 60, mayBeAbsent: true }),
} as const;

/** One booth of the file: metres, whole đồng, null where the cell was empty; empty `categories` = open to all. */
export type BoothRow = RowOf<typeof BOOTH_COLUMNS>;

/**
 * Reads `booths.csv`. Refused whole when anything is wrong: besides the faults of the columns, a code used twice
 * (`duplicate`), two booths at one place of a row (`same-position`), half a pair of coordinates or of sizes (`half-pair`).
 */
export function parseBoothsCsv(text: string): Result<readonly BoothRow[], readonly RowError[]> {
  const { rows, errors } = readBoothsCsv(text);
  return acceptTable(
    rows.map(({ row }) => row),
    errors,
  );
}

/** The same with the lines: the rows that have no fault themselves, and every fault of the file. */
export function readBoothsCsv(text: string): {
  readonly rows: readonly ReadRow<typeof BOOTH_COLUMNS>[];
  readonly errors: readonly RowError[];
  /** Each feature that the file names, also in rows with faults. */
  readonly features: readonly string[];
} {
  const { rows, parts, errors } = readTable(text, BOOTH_COLUMNS);
  const all = [...errors, ...checkPositions(parts), ...checkPairs(parts)];
  const bad = new Set(all.map(({ line }) => line));
  return {
    rows: rows.filter(({ line }) => !bad.has(line)),
    errors: all,
    features: [...new Set(parts.flatMap(({ row }) => row.features ?? []))],
  };
}

/** The rows as `booths.csv`; {@link parseBoothsCsv} reads the same rows back. */
export function writeBoothsCsv(
  rows: Iterable<BoothRow>,
  options: { readonly bom?: boolean } = {},
): string {
  return toCsv(BOOTH_COLUMNS, rows, options);
}

type Parts = readonly ReadPart<typeof BOOTH_COLUMNS>[];

function checkPositions(parts: Parts): RowError[] {
  const errors: RowError[] = [];
  const taken = new Map<string, { line: number; code: string }>();
  for (const { line, row: part } of parts) {
    const { hall, row, position, code = '' } = part;
    if (hall === undefined || row === undefined || position === undefined) continue;
    const key = JSON.stringify([hall, row, position]);
    const other = taken.get(key);
    if (other) {
      const details = {
        row,
        position,
        firstLine: other.line,
        other: other.code,
      };
      errors.push({ line, column: 'position', code: 'same-position', details });
    } else taken.set(key, { line, code });
  }
  return errors;
}

function checkPairs(parts: Parts): RowError[] {
  const errors: RowError[] = [];
  for (const { line, row } of parts) {
    for (const [one, other, first, second] of [
      [row.xM, row.yM, 'x_m', 'y_m'],
      [row.widthM, row.depthM, 'width_m', 'depth_m'],
    ] as const) {
      if (one === undefined || other === undefined || (one === null) === (other === null)) continue;
      const [column, filled] = one === null ? [first, second] : [second, first];
      errors.push({ line, column, code: 'half-pair', details: { filled } });
    }
  }
  return errors;
}
