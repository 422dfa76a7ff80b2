import type { Result } from '~/kernel/result';
import {
  type CellFault,
  type Column,
  type ColumnOptions,
  column,
  fault,
  good,
} from '~/kernel/table-columns';
import { normaliseText } from '~/kernel/text-folding';

function readNumber(
  cell: string,
  pattern: RegExp,
  options: ColumnOptions,
): Result<number, CellFault> {
  const text = normaliseText(cell);
  if (!pattern.test(text)) return fault('not-a-number', { value: text.slice(0, 40) });
  const value = Number(text.replace(',', '.'));
  const { min, max } = options;
  if (min !== undefined && value < min) return fault('below-minimum', { value: text, min });
  if (max !== undefined && value > max) return fault('above-maximum', { value: text, max });
  return good(value);
}

/** A whole number in `min … max`. Faults: `required`, `not-a-number`, `not-whole`, `below-minimum`, `above-maximum`. */
export function integerColumn(header: string, options: ColumnOptions = {}): Column<number> {
  return column(header, options, {
    read(cell) {
      const text = normaliseText(cell);
      if (text === '') return fault('required');
      if (/^-?\d+[.,]\d+$/.test(text)) return fault('not-whole', { value: text.slice(0, 40) });
      return readNumber(text, /^-?\d{1,15}$/, options);
    },
    write: String,
  });
}

/** A number that may have decimals; empty is null when not `required`. */
export function decimalColumn(header: string, options: ColumnOptions = {}): Column<number | null> {
  return column<number | null>(header, options, {
    read(cell, { decimalComma }) {
      if (normaliseText(cell) === '') return options.required ? fault('required') : good(null);
      const pattern = decimalComma ? /^-?\d{1,12}([.,]\d{1,9})?$/ : /^-?\d{1,12}(\.\d{1,9})?$/;
      return readNumber(cell, pattern, options);
    },
    write: (value) => (value === null ? '' : String(value)),
  });
}

/** Whole đồng, digits only. Faults: `required`, `negative-money`, `not-money` (points, commas, ₫ …), `above-maximum`. */
export function vndColumn(header: string, options: { readonly max: bigint }): Column<bigint> {
  return column<bigint>(
    header,
    {},
    {
      read(cell) {
        const text = normaliseText(cell);
        if (text === '') return fault('required');
        if (/^-\d/.test(text)) return fault('negative-money', { value: text.slice(0, 40) });
        if (!/^\d{1,15}$/.test(text)) return fault('not-money', { value: text.slice(0, 40) });
        const amount = BigInt(text);
        return amount > options.max
          ? fault('above-maximum', { value: text, max: String(options.max) })
          : good(amount);
      },
      write: String,
    },
  );
}
