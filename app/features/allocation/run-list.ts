import { collateVi, foldText } from '~/kernel/text-folding';
import { type TableState, tableWindow } from '~/ui/table/table-state';
import type { RunFacts } from './find-run.server';
import { RUN_STATES } from './run-list-spec';

type Sortable = string | number | null;

const keys: Readonly<Record<string, (run: RunFacts) => Sortable>> = {
  number: ({ number }) => number,
  state: ({ state }) => RUN_STATES.indexOf(state),
  when: (run) => runMoment(run).getTime(),
  who: ({ requestedBy }) => requestedBy || null,
  gap: ({ gap }) => gap,
  objective: ({ objective }) => objective,
  seconds: ({ seconds }) => seconds,
};

/** When a run ended, or was asked for while it is under way. */
export const runMoment = ({ finishedAt, requestedAt }: RunFacts): Date => finishedAt ?? requestedAt;

/**
 * The runs of a fair as the list's state asks: searched by number, who started it, seed and the beginning of the data's
 * hash. A fair has tens of runs, so all of them are looked through here. Rows without a value come last either way.
 */
export function runList(
  runs: readonly RunFacts[],
  state: TableState,
  options: { readonly all?: boolean } = {},
): { readonly rows: readonly RunFacts[]; readonly total: number } {
  const matching = runs.filter((run) => matches(run, state)).sort(order(state.sort));
  const { skip, take } = tableWindow(state);
  return {
    rows: options.all ? matching : matching.slice(skip, skip + take),
    total: matching.length,
  };
}

function matches(run: RunFacts, { q, filters }: TableState): boolean {
  if (filters.state && !filters.state.includes(run.state)) return false;
  const text = foldText(`${run.requestedBy} ${run.seed}`);
  return foldText(q)
    .split(' ')
    .every(
      (word) =>
        text.includes(word) || word === String(run.number) || run.inputHash?.startsWith(word),
    );
}

function order(sort: TableState['sort']): (a: RunFacts, b: RunFacts) => number {
  const key = keys[sort?.key ?? 'number'];
  const sign = sort?.descending === false ? 1 : -1;
  return (a, b) => {
    const [one, other] = [key?.(a) ?? null, key?.(b) ?? null];
    if (one === null || other === null) {
      return Number(one === null) - Number(other === null) || b.number - a.number;
    }
    const compared = typeof one === 'string' ? collateVi(one, String(other)) : one - Number(other);
    return sign * compared || b.number - a.number;
  };
}
