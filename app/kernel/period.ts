import { fail, ok, type Result } from '~/kernel/result';

/** A reporting period as it is written: `2024`, `2024-H1`, `2024-Q3`, `2024-05`. */
export interface Period {
  readonly kind: 'year' | 'half' | 'quarter' | 'month';
  readonly year: number;
  /** 1-based within the year; 1 for a whole year. */
  readonly index: number;
}

const MONTHS = { year: 12, half: 6, quarter: 3, month: 1 } as const;
const PATTERN = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** Error: `period-form`. */
export function parsePeriod(text: string): Result<Period> {
  const match = PATTERN.exec(text.trim().toUpperCase());
  if (!match) return fail('period-form', { text });
  const [, year, half, quarter, month] = match;
  const kind = half ? 'half' : quarter ? 'quarter' : month ? 'month' : 'year';
  return ok({ kind, year: Number(year), index: Number(half ?? quarter ?? month ?? 1) });
}

export function formatPeriod({ kind, year, index }: Period): string {
  if (kind === 'year') return String(year);
  if (kind === 'month') return `${year}-${String(index).padStart(2, '0')}`;
  return `${year}-${kind === 'half' ? 'H' : 'Q'}${index}`;
}

/** Calendar dates in Vietnam (`YYYY-MM-DD`): `from` is inside the period, `until` is the day after it. */
export function periodDates(period: Period): { readonly from: string; readonly until: string } {
  const first = (period.index - 1) * MONTHS[period.kind];
  const date = (month: number) =>
    `${period.year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  return { from: date(first), until: date(first + MONTHS[period.kind]) };
}

/** *Cùng kỳ*: the same period of the year before. */
export function samePeriodLastYear(period: Period): Period {
  return { ...period, year: period.year - 1 };
}
