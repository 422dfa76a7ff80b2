import { collateVi, foldText } from '~/kernel/text-folding';
import { type TableSpec, type TableState, tableWindow } from '~/ui/table/table-state';
import type { SampleFacility } from './sample-facilities';

export const sampleSpec: TableSpec = {
  sortable: ['name', 'booths', 'support', 'submitted'],
  defaultSort: { key: 'submitted', descending: true },
  filters: { state: ['submitted', 'returned', 'eligible', 'rejected'], province: null },
  columns: ['name', 'state', 'province', 'booths', 'support', 'submitted', 'phone'],
  hiddenColumns: ['phone'],
  perChoices: [10, 25, 50],
  defaultPer: 10,
};

const orders: Record<string, (a: SampleFacility, b: SampleFacility) => number> = {
  name: (a, b) => collateVi(a.name, b.name),
  booths: (a, b) => a.booths - b.booths,
  support: (a, b) => a.supportVnd - b.supportVnd,
  submitted: (a, b) => a.submittedAt.localeCompare(b.submittedAt),
};

/** What the database does for a real list: search, filter, sort, page. */
export function listSample(all: readonly SampleFacility[], state: TableState) {
  const words = foldText(state.q);
  const takes = (key: string, value: string) => state.filters[key]?.includes(value) ?? true;
  const matching = all.filter(
    (row) =>
      foldText(row.name).includes(words) &&
      takes('state', row.state) &&
      takes('province', row.province),
  );
  const order = state.sort ? orders[state.sort.key] : undefined;
  if (order) matching.sort((a, b) => (state.sort?.descending ? order(b, a) : order(a, b)));
  const { skip, take } = tableWindow(state);
  return { rows: matching.slice(skip, skip + take), total: matching.length };
}
