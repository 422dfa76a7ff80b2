import type { Board } from '~/features/allocation/board';
import { type Candidate, type Instance, isAdmissible } from '~/features/allocation/instance';
import type { SearchGround, Seats } from '~/features/allocation/search';
import type { Random } from '~/kernel/random';

const MOST_DISPLACED = 4;

interface Aim {
  readonly booth: number;
  /** How the block lies to the booth. */
  readonly lean: 'any' | 'begins' | 'ends';
}

/** The moves of the search. Each changes the board or returns false; the caller commits it or takes it back. */
export class Moves {
  private readonly around: number[] = [];

  constructor(
    private readonly instance: Instance,
    private readonly board: Board,
    private readonly seats: Seats,
    private readonly ground: SearchGround,
    private readonly lowest: Int32Array,
    private readonly random: Random,
  ) {}

  private candidate(index: number): Candidate {
    return this.instance.candidates[index] as Candidate;
  }

  /** A booth worth standing on: a wish, beside one's province, a free one, or any that offers what is needed. */
  private aim(candidate: Candidate): Aim | null {
    const { random, board, instance } = this;
    const draw = random.below(100);
    if (candidate.wishes.length > 0 && (draw < 40 || candidate.tied)) {
      // The smaller of two draws: better wishes are tried more often.
      const { length } = candidate.wishes;
      const place = Math.min(random.below(length), random.below(length));
      return { booth: candidate.wishes[place]?.booth ?? 0, lean: 'any' };
    }
    if (candidate.held.length > 0 && (draw < 40 || candidate.tied)) {
      return { booth: random.pick(candidate.held), lean: 'any' };
    }
    const compatriots = this.ground.byProvince[candidate.province];
    if (draw < 75 && compatriots && compatriots.length > 1) {
      const other = random.pick(compatriots);
      const start = board.startOf[other] as number;
      if (start < 0 || other === candidate.index) return null;
      return random.below(2) === 0
        ? { booth: start - 1, lean: 'ends' }
        : { booth: start + (board.sizeOf[other] as number), lean: 'begins' };
    }
    for (let tries = 0; tries < 8; tries++) {
      const booth = random.below(instance.floor.size);
      const free = board.owner[booth] === -1;
      if (candidate.allowed[booth] === 1 && (free || tries > 5)) return { booth, lean: 'any' };
    }
    return null;
  }

  /** The block to take at an aim: often exactly that of whoever stands there, so that the two can change places. */
  private blockAt({ booth, lean }: Aim, index: number): { start: number; size: number } {
    const { board, random } = this;
    const { max } = this.candidate(index);
    const low = this.lowest[index] as number;
    const holder = board.owner[booth] ?? -1;
    if (holder >= 0 && holder !== index && random.below(100) < 80) {
      const start = board.startOf[holder] as number;
      const size = board.sizeOf[holder] as number;
      if (start >= 0 && size >= low && size <= max) return { start, size };
    }
    const size = this.sizeFor(index, low, max);
    const before = lean === 'begins' ? 0 : lean === 'ends' ? size - 1 : random.below(size);
    return { start: booth - before, size };
  }

  private sizeFor(index: number, low: number, max: number): number {
    const { board, random } = this;
    if (random.below(3) === 0) return random.between(low, max);
    return Math.max(low, (board.sizeOf[index] as number) || max);
  }

  /** Moves (or places) somebody to a block; whoever stood there finds the best free seat nearby, or none. */
  relocate(index: number): boolean {
    const { board, instance, random } = this;
    const candidate = this.candidate(index);
    const aim: Aim | null =
      candidate.mobility === 'kept'
        ? { booth: candidate.held[0] ?? 0, lean: 'any' }
        : this.aim(candidate);
    if (aim === null) return false;
    const { start, size } = this.blockAt(aim, index);
    if (!isAdmissible(instance, candidate, start, size)) return false;
    if (board.startOf[index] === start && board.sizeOf[index] === size) return false;
    const displaced = this.standingOn(index, start, size);
    if (!displaced) return false;
    const around = this.around;
    around.length = 0;
    if (board.isPlaced(index)) {
      this.noteBooths(board.startOf[index] as number, board.sizeOf[index] as number);
      board.remove(index);
    }
    for (const other of displaced) {
      this.noteBooths(board.startOf[other] as number, board.sizeOf[other] as number);
      board.remove(other);
    }
    const limit = board.limitInTheWay(index, size);
    if (limit >= 0 && !this.makeAllowance(index, size, displaced)) return false;
    board.place(index, start, size);
    for (const other of displaced) this.reseat(other);
    if (limit >= 0) this.inviteUnder(limit);
    if (displaced.length === 0 || random.below(3) === 0) this.inviteWaiting();
    return true;
  }

  /** Takes somebody off the floor until every limit leaves so many booths to a candidate; they join the displaced. */
  private makeAllowance(index: number, size: number, displaced: number[]): boolean {
    const { board, random } = this;
    for (let tries = 0; tries < 8 && displaced.length <= MOST_DISPLACED; tries++) {
      const limit = board.limitInTheWay(index, size);
      if (limit < 0) return true;
      const members = this.ground.byLimit[limit];
      if (!members || members.length === 0) return false;
      const other = random.pick(members);
      if (other === index || !board.isPlaced(other)) continue;
      this.noteBooths(board.startOf[other] as number, board.sizeOf[other] as number);
      board.remove(other);
      displaced.push(other);
    }
    return board.limitInTheWay(index, size) < 0;
  }

  /** Offers what a limit has left to those under it who stand nowhere. */
  private inviteUnder(limit: number): void {
    const members = this.ground.byLimit[limit] ?? [];
    for (let k = 0; k < 4 && members.length > 0; k++) {
      const index = this.random.pick(members);
      if (!this.board.isPlaced(index)) this.reseat(index);
    }
  }

  /** Offers what has just become free to somebody who stands nowhere. */
  private inviteWaiting(): void {
    const { waiting } = this.board;
    for (let k = 0; k < 2 && waiting.length > 0; k++) this.reseat(this.random.pick(waiting));
  }

  private noteBooths(start: number, size: number): void {
    for (let booth = start; booth < start + size; booth++) this.around.push(booth);
  }

  /** Who would have to go, or null when somebody there cannot or they are too many. */
  private standingOn(index: number, start: number, size: number): number[] | null {
    const found: number[] = [];
    for (let booth = start; booth < start + size; booth++) {
      const other = this.board.owner[booth] as number;
      if (other < 0 || other === index || found.includes(other)) continue;
      if (this.candidate(other).mobility !== 'free' || found.length === MOST_DISPLACED) return null;
      found.push(other);
    }
    return found;
  }

  /** A free seat for somebody displaced: where the others left, on a wish, beside the province, or anywhere free. */
  private reseat(index: number): void {
    const { board, random } = this;
    const candidate = this.candidate(index);
    const tries = [...this.around];
    for (const { booth } of candidate.wishes) tries.push(booth);
    for (const booth of candidate.held) tries.push(booth);
    if (!candidate.tied) {
      const compatriots = this.ground.byProvince[candidate.province] ?? [];
      for (let k = 0; k < 4 && compatriots.length > 1; k++) {
        const other = random.pick(compatriots);
        const start = board.startOf[other] as number;
        if (start >= 0) tries.push(Math.max(0, start - 1), start + (board.sizeOf[other] as number));
      }
      for (let k = 0; k < 6; k++) tries.push(random.below(this.instance.floor.size));
    }
    const seat = this.seats.best(index, tries);
    if (seat) board.place(index, seat.start, seat.size);
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
