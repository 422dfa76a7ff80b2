import type { Board } from '~/features/allocation/board';
import { type Candidate, type Instance, isAdmissible } from '~/features/allocation/instance';
import type { Random } from '~/kernel/random';

/** Moves of the search at the ends of a block: growing, yielding, changing places with what stands beside it. */
export class EdgeMoves {
  constructor(
    private readonly instance: Instance,
    private readonly board: Board,
    private readonly lowest: Int32Array,
    private readonly random: Random,
  ) {}

  private candidate(index: number): Candidate {
    return this.instance.candidates[index] as Candidate;
  }

  /** Gives a block one booth more or less at one end; a neighbour above its least may have to yield. */
  resize(index: number): boolean {
    const { board, random, instance } = this;
    if (!board.isPlaced(index)) return false;
    const candidate = this.candidate(index);
    const start = board.startOf[index] as number;
    const size = board.sizeOf[index] as number;
    const atLeft = random.below(2) === 0;
    const grow = random.below(4) > 0;
    const newSize = size + (grow ? 1 : -1);
    const newStart = atLeft ? start + (grow ? -1 : 1) : start;
    if (
      newSize < (this.lowest[index] as number) ||
      !isAdmissible(instance, candidate, newStart, newSize)
    )
      return false;
    if (grow && !this.yieldBooth(atLeft ? start - 1 : start + size)) return false;
    board.remove(index);
    if (board.allowance(index) < newSize) return false;
    board.place(index, newStart, newSize);
    return true;
  }

  private yieldBooth(booth: number): boolean {
    const { board, instance } = this;
    const other = board.owner[booth] as number;
    if (other < 0) return true;
    const start = board.startOf[other] as number;
    const size = board.sizeOf[other] as number;
    const left = booth === start ? start + 1 : start;
    if (start < 0 || size - 1 < (this.lowest[other] as number)) return false;
    if (!isAdmissible(instance, this.candidate(other), left, size - 1)) return false;
    board.remove(other);
    board.place(other, left, size - 1);
    return true;
  }

  /** Swaps a block with what stands on its right: another block, or a free stretch as long as it lasts (up to 3). */
  swapRight(index: number): boolean {
    const { board, instance } = this;
    if (!board.isPlaced(index)) return false;
    const start = board.startOf[index] as number;
    const size = board.sizeOf[index] as number;
    const next = start + size;
    if (instance.floor.joined[next - 1] !== 1) return false;
    const other = board.owner[next] as number;
    if (other < 0) return this.shift(index, next);
    if (!board.isPlaced(other)) return false;
    const otherSize = board.sizeOf[other] as number;
    const fits =
      isAdmissible(instance, this.candidate(other), start, otherSize) &&
      isAdmissible(instance, this.candidate(index), start + otherSize, size);
    if (!fits) return false;
    board.remove(index);
    board.remove(other);
    board.place(other, start, otherSize);
    board.place(index, start + otherSize, size);
    return true;
  }

  private shift(index: number, next: number): boolean {
    const { board, instance, random } = this;
    let room = 1;
    while (
      room < 3 &&
      instance.floor.joined[next + room - 1] === 1 &&
      board.owner[next + room] === -1
    )
      room++;
    const by = random.between(1, room);
    const start = (board.startOf[index] as number) + by;
    const size = board.sizeOf[index] as number;
    if (!isAdmissible(instance, this.candidate(index), start, size)) return false;
    board.remove(index);
    board.place(index, start, size);
    return true;
  }
}
