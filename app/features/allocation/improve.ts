import type { Board } from '~/features/allocation/board';
import { EdgeMoves } from '~/features/allocation/edge-moves';
import type { Instance } from '~/features/allocation/instance';
import { Moves } from '~/features/allocation/moves';
import { Seats, surveyGround } from '~/features/allocation/search';
import { createRandom } from '~/kernel/random';

export interface SearchPlan {
  /** Moves to try: the work limit that decides the result. */
  readonly moves: number;
  /** Most hundredths a move may lose at the start; shrinks to nothing. */
  readonly patience: number;
  readonly seed: string;
  /** Least size of each candidate. */
  readonly lowest: Int32Array;
  /** Called now and then with the share done and the best so far; false ends the search (cut or cancelled). */
  readonly goOn: (done: number, best: number) => boolean;
}

/**
 * Threshold accepting: a move that loses less than a shrinking, random threshold stays. Whole numbers only, so that a
 * seed gives the same walk on every machine. Leaves the best board found. Returns false if it was ended early.
 */
export function improve(instance: Instance, board: Board, plan: SearchPlan): boolean {
  const random = createRandom(plan.seed);
  const ground = surveyGround(instance);
  if (ground.movable.length === 0) return true;
  const moves = new Moves(instance, board, new Seats(instance, board), ground, plan.lowest, random);
  const edges = new EdgeMoves(instance, board, plan.lowest, random);
  let best = board.total;
  const bestStart = board.startOf.slice();
  const bestSize = board.sizeOf.slice();
  let finished = true;
  for (let k = 0; k < plan.moves; k++) {
    if ((k & 8191) === 0 && !plan.goOn(k / plan.moves, best)) {
      finished = false;
      break;
    }
    const left = (plan.moves - k) / plan.moves;
    const luck = random.below(1024) / 1024;
    const threshold = plan.patience * left * left * luck;
    const before = board.total;
    const index =
      board.waiting.length > 0 && random.below(5) === 0
        ? random.pick(board.waiting)
        : random.pick(ground.movable);
    const draw = random.below(100);
    const moved =
      draw < 86 ? moves.relocate(index) : draw < 92 ? edges.resize(index) : edges.swapRight(index);
    if (!moved || board.total < before - threshold) {
      board.undo();
      continue;
    }
    board.commit();
    if (board.total > best) {
      best = board.total;
      bestStart.set(board.startOf);
      bestSize.set(board.sizeOf);
    }
  }
  restore(instance, board, bestStart, bestSize);
  return finished;
}

/** Puts everybody who can move where a snapshot had them. */
export function restore(
  instance: Instance,
  board: Board,
  startOf: Int32Array,
  sizeOf: Int32Array,
): void {
  for (const { index } of instance.candidates) if (board.isPlaced(index)) board.remove(index);
  for (const { index } of instance.candidates) {
    const start = startOf[index] as number;
    if (start >= 0) board.place(index, start, sizeOf[index] as number);
  }
  board.commit();
}
