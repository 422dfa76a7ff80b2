import { Board } from '~/features/allocation/board';
import { seatFirst } from '~/features/allocation/first-seating';
import { improve } from '~/features/allocation/improve';
import { type Instance, isAdmissible } from '~/features/allocation/instance';
import { dualBound, type SolveLinear } from '~/features/allocation/linear-model';
import { buildRelaxation } from '~/features/allocation/relaxation';

export type Phase = 'bound' | 'search';

export interface OptimiserProgress {
  readonly phase: Phase;
  /** 0 … 100 of the whole run. */
  readonly percent: number;
  /** Best objective so far and proven bound, in points; null while unknown. */
  readonly objective: number | null;
  readonly bound: number | null;
}

/** What the optimiser needs of the world: a solver, a watch for the safety net, and somebody to tell. */
export interface OptimiserTools {
  readonly solveLinear: SolveLinear;
  /** Seconds since the run began. */
  readonly elapsedSeconds: () => number;
  readonly report: (progress: OptimiserProgress) => void;
  readonly cancelled: () => boolean;
}

export interface Optimum {
  readonly board: Board;
  /** Hundredths. */
  readonly bound: number;
  readonly cut: boolean;
}

/** Extends holders below their minimum where there is room; who finds none keeps what it holds. Returns the least sizes. */
function settleHolders(instance: Instance, board: Board): Int32Array {
  const lowest = Int32Array.from(instance.candidates, ({ min }) => min);
  const short = instance.candidates
    .filter(({ mobility, held, min }) => mobility === 'kept' && held.length < min)
    .sort((a, b) => b.placedPoints - a.placedPoints || a.index - b.index);
  for (const candidate of short) {
    const { index, held, min } = candidate;
    const first = held[0] ?? 0;
    board.remove(index);
    const starts = Array.from({ length: min - held.length + 1 }, (_, k) => first - k);
    const start = starts.find(
      (at) =>
        isAdmissible(instance, candidate, at, min) &&
        board.owner.subarray(at, at + min).every((owner) => owner === -1) &&
        board.allowance(index) >= min,
    );
    if (start === undefined) {
      lowest[index] = held.length;
      board.place(index, first, held.length);
    } else {
      board.place(index, start, min);
    }
  }
  board.commit();
  return lowest;
}

/** Moves tried per application: enough for the search to settle, and in proportion to the fair. */
const MOVES_PER_APPLICATION = 1500;

/** Places the applications of an instance as well as the work limits allow, and proves how good that is. */
export function optimise(instance: Instance, tools: OptimiserTools): Optimum {
  const board = new Board(instance);
  const tell = (phase: Phase, percent: number, objective: number | null, bound: number | null) =>
    tools.report({
      phase,
      percent,
      objective: objective === null ? null : objective / 100,
      bound: bound === null ? null : bound / 100,
    });
  tell('bound', 0, null, null);
  const lowest = settleHolders(instance, board);
  const relaxation = buildRelaxation(instance, board);
  const answer = tools.solveLinear(relaxation.model, { seconds: instance.timeLimitSeconds });
  // The objective is a whole number of hundredths, so a bound may be rounded down; 0.01 covers the arithmetic.
  const bound =
    Math.floor(dualBound(relaxation.model, answer.rowDual) + 0.01) + relaxation.constant;
  tell('bound', 30, board.total, bound);
  seatFirst(instance, board, relaxation, answer.primal);
  const finished = improve(instance, board, {
    moves: Math.max(20_000, MOVES_PER_APPLICATION * instance.candidates.length),
    patience: 1500,
    seed: `${instance.seed}/search`,
    lowest,
    goOn: (done, best) => {
      tell('search', 30 + Math.floor(70 * done), best, bound);
      return !tools.cancelled() && tools.elapsedSeconds() < instance.timeLimitSeconds;
    },
  });
  tell('search', 100, board.total, bound);
  return { board, bound, cut: !finished || answer.status !== 'optimal' };
}
