import { type Aim, Aims } from '~/features/allocation/aims';
import type { Board } from '~/features/allocation/board';
import { type Candidate, type Instance, isAdmissible } from '~/features/allocation/instance';
import type { SearchGround, Seats } from '~/features/allocation/search';
import type { Random } from '~/kernel/random';

const MOST_DISPLACED = 4;

/** The moves of the search that take somebody elsewhere. Each changes the board or returns false; the caller commits it or takes it back. */
export class Moves {
  private readonly around: number[] = [];
  private readonly aims: Aims;

  constructor(
    private readonly instance: Instance,
    private readonly board: Board,
    private readonly seats: Seats,
    private readonly ground: SearchGround,
    lowest: Int32Array,
    private readonly random: Random,
  ) {
    this.aims = new Aims(instance, board, ground, lowest, random);
  }

  private candidate(index: number): Candidate {
    return this.instance.candidates[index] as Candidate;
  }

  /** Moves (or places) somebody to a block; whoever stood there finds the best free seat nearby, or none. */
  relocate(index: number): boolean {
    const { board, instance, random } = this;
    const candidate = this.candidate(index);
    const aim: Aim | null =
      candidate.mobility === 'kept'
        ? { booth: candidate.held[0] ?? 0, lean: 'any' }
        : this.aims.at(candidate);
    if (aim === null) return false;
    const { start, size } = this.aims.blockAt(aim, index);
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
}
