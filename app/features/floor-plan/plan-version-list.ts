import { collateVi, foldText } from '~/kernel/text-folding';
import { type TableSpec, type TableState, tableWindow } from '~/ui/table/table-state';
import type { PlanVersionRow } from './plan-versions.server';

/** The list of a plan's frozen versions. Words of columns: `floor-plan:versions.<key>`. */
export const planVersionListSpec: TableSpec = {
  sortable: ['number', 'publishedAt', 'by', 'booths'],
  defaultSort: { key: 'number', descending: true },
};

const compare: Readonly<Record<string, (a: PlanVersionRow, b: PlanVersionRow) => number>> = {
  number: (a, b) => a.number - b.number,
  publishedAt: (a, b) => a.publishedAt.getTime() - b.publishedAt.getTime(),
  by: (a, b) => collateVi(a.publishedBy, b.publishedBy),
  booths: (a, b) => a.boothCount - b.boothCount,
};

/** The versions as the list's state asks, searched by number, who published and note. A plan has tens of them. */
export function planVersionList(
  versions: readonly PlanVersionRow[],
  state: TableState,
  options: { readonly all?: boolean } = {},
): { readonly rows: readonly PlanVersionRow[]; readonly total: number } {
  const words = foldText(state.q).split(' ');
  const matching = versions.filter(({ number, publishedBy, note }) => {
    const text = foldText(`${publishedBy} ${note}`);
    return words.every((word) => word === String(number) || text.includes(word));
  });
  const sign = state.sort?.descending === false ? 1 : -1;
  const by = compare[state.sort?.key ?? 'number'];
  matching.sort((a, b) => sign * (by?.(a, b) ?? 0) || b.number - a.number);
  const { skip, take } = tableWindow(state);
  return {
    rows: options.all ? matching : matching.slice(skip, skip + take),
    total: matching.length,
  };
}
