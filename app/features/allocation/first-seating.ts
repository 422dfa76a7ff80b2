import type { Board } from '~/features/allocation/board';
import type { Instance } from '~/features/allocation/instance';
import type { Relaxation } from '~/features/allocation/relaxation';
import { Seats } from '~/features/allocation/search';

/** Located blocks with less than this share in the relaxation are no advice. */
const LEAST_SHARE = 0.3;

/** What the relaxation would give each candidate: the share of it that is placed, and the booths of that share. */
function sumShares(instance: Instance, { blocks, unlocated }: Relaxation, primal: Float64Array) {
  const share = new Float64Array(instance.candidates.length);
  const booths = new Float64Array(instance.candidates.length);
  for (const { column, candidate, size } of [...blocks, ...unlocated]) {
    const part = primal[column] ?? 0;
    share[candidate] = (share[candidate] as number) + part;
    booths[candidate] = (booths[candidate] as number) + part * size;
  }
  return { share, booths };
}

/**
 * A first allocation on the advice of the relaxation: the located blocks it likes best, then, in the order of the
 * shares it would place, everybody else on the best free seat of about the size it would give.
 */
export function seatFirst(
  instance: Instance,
  board: Board,
  relaxation: Relaxation,
  primal: Float64Array,
): void {
  const shareOf = (column: number) => primal[column] ?? 0;
  const liked = relaxation.blocks
    .filter(({ column }) => shareOf(column) > LEAST_SHARE)
    .sort((a, b) => shareOf(b.column) - shareOf(a.column) || a.column - b.column);
  for (const { candidate, start, size } of liked) {
    const mayMove = instance.candidates[candidate]?.mobility === 'free';
    const isFree = board.owner.subarray(start, start + size).every((owner) => owner === -1);
    if (!mayMove || board.isPlaced(candidate) || !isFree) continue;
    if (board.allowance(candidate) >= size) board.place(candidate, start, size);
  }
  const { share, booths } = sumShares(instance, relaxation, primal);
  const seats = new Seats(instance, board);
  const everywhere = Array.from({ length: instance.floor.size }, (_, booth) => booth);
  const rankShare = (index: number) => Math.floor((share[index] ?? 0) * 8 + 0.5);
  const waiting = instance.candidates
    .filter(({ index, mobility }) => mobility === 'free' && !board.isPlaced(index))
    .sort(
      (a, b) =>
        rankShare(b.index) - rankShare(a.index) ||
        b.placedPoints - a.placedPoints ||
        a.index - b.index,
    );
  for (const { index, min } of waiting) {
    const size = Math.floor((booths[index] ?? 0) / Math.max(share[index] ?? 0, 0.01) + 0.5);
    const seat = seats.best(index, everywhere, Math.max(min, size));
    if (seat) board.place(index, seat.start, seat.size);
  }
  board.commit();
}
