import type { TableSpec } from '~/ui/table/table-state';
import { changeOf, OUTCOME_CHANGES, type Outcome, wishMet } from './outcome';

export const OUTCOME_RESULTS = ['placed', 'unplaced', 'edited'] as const;
export const WISH_RESULTS = ['first', 'later', 'none'] as const;
export const FUNDING_FILTER = ['national', 'provincial', 'self'] as const;

/** The list of a run's applications with their results. Words: `allocation:outcomes.*`. */
export const outcomeListSpec: TableSpec = {
  sortable: ['number', 'facility', 'province', 'score', 'booths'],
  defaultSort: { key: 'number', descending: false },
  filters: {
    result: OUTCOME_RESULTS,
    wish: WISH_RESULTS,
    change: OUTCOME_CHANGES,
    funding: FUNDING_FILTER,
    province: null,
  },
  columns: [
    'facility',
    'number',
    'province',
    'category',
    'funding',
    'result',
    'change',
    'score',
    'reason',
  ],
  hiddenColumns: ['category', 'funding'],
};

const tests: Readonly<Record<string, (outcome: Outcome, value: string) => boolean>> = {
  result: ({ booths, edited }, value) =>
    value === 'edited' ? edited : booths.length > 0 === (value === 'placed'),
  wish: (outcome, value) => {
    if (outcome.booths.length === 0) return false;
    const rank = wishMet(outcome);
    return value === (rank === 1 ? 'first' : rank > 1 ? 'later' : 'none');
  },
  change: (outcome, value) => changeOf(outcome) === value,
  funding: ({ funding }, value) => funding === value,
  province: ({ provinceSlug }, value) => provinceSlug === value,
};

export function outcomeMatches(
  outcome: Outcome,
  filters: Readonly<Record<string, readonly string[]>>,
): boolean {
  return Object.entries(filters).every(([key, values]) =>
    values.some((value) => tests[key]?.(outcome, value) ?? true),
  );
}
