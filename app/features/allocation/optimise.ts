import { Board } from '~/features/allocation/board';
import { seatFirst } from '~/features/allocation/first-seating';
import { improve } from '~/features/allocation/improve';
import { type Instance, isAdmissible } from '~/features/allocation/instance';
import { type BoundWhole, dualBound, type SolveLinear } from '~/features/allocation/linear-model';
import { buildRelaxation, type Relaxation } from '~/features/allocation/relaxation';

export type Phase = 'bound' | 'search' | 'proof';

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
  readonly boundWhole: BoundWhole;
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
const MOVES_PER_APPLICATION = 2500;
const LEAST_MOVES = 20_000;
/** Hundredths. */
const PATIENCE = 3000;

/** Beyond this, whole numbers cost more time than they tighten the bound. */
const LARGEST_WHOLE_MODEL = 3000;
const WHOLE_NODES = 20;
/** The solver's tolerances, generously: it may be wrong by this and the bound is still one. In hundredths. */
const WHOLE_SLACK = 1;

/**
 * The bound of a small fair, where a fraction of an application weighs much, tightened by branch and cut. Numbers of
 * nodes, not seconds, limit it.
 */
function tightenBound(
  bound: number,
  best: number,
  relaxation: Relaxation,
  tools: OptimiserTools,
  seconds: number,
): number {
  const { model, constant } = relaxation;
  if (model.numCols > LARGEST_WHOLE_MODEL || bound <= best || seconds <= 0) return bound;
  const whole = tools.boundWhole(model, { seconds, nodes: WHOLE_NODES });
  return whole === null ? bound : Math.min(bound, Math.floor(whole + WHOLE_SLACK) + constant);
}

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
  const secondsLeft = () => instance.timeLimitSeconds - tools.elapsedSeconds();
  tell('bound', 0, null, null);
  const lowest = settleHolders(instance, board);
  const relaxation = buildRelaxation(instance, board, lowest);
  const answer = tools.solveLinear(relaxation.model, { seconds: instance.timeLimitSeconds });
  // The objective is a whole number of hundredths, so a bound may be rounded down; 0.01 covers the arithmetic.
  const linear =
    Math.floor(dualBound(relaxation.model, answer.rowDual) + 0.01) + relaxation.constant;
  tell('bound', 20, board.total, linear);
  seatFirst(instance, board, relaxation, answer.primal);
  const finished = improve(instance, board, {
    moves: Math.max(LEAST_MOVES, MOVES_PER_APPLICATION * instance.candidates.length),
    patience: PATIENCE,
    seed: `${instance.seed}/search`,
    lowest,
    goOn: (done, best) => {
      tell('search', 20 + Math.floor(70 * done), best, linear);
      return !tools.cancelled() && secondsLeft() > 0;
    },
  });
  tell('proof', 90, board.total, linear);
  const bound = tightenBound(linear, board.total, relaxation, tools, secondsLeft());
  tell('proof', 100, board.total, bound);
  const cut = !finished || answer.status !== 'optimal' || secondsLeft() <= 0;
  return { board, bound, cut };
}
