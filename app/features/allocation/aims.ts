import type { Board } from '~/features/allocation/board';
import type { Candidate, Instance } from '~/features/allocation/instance';
import type { SearchGround } from '~/features/allocation/search';
import type { Random } from '~/kernel/random';

export interface Aim {
  readonly booth: number;
  /** How the block lies to the booth. */
  readonly lean: 'any' | 'begins' | 'ends';
}

/** Draws where somebody could go: a booth worth standing on, and the block to take there. */
export class Aims {
  constructor(
    private readonly instance: Instance,
    private readonly board: Board,
    private readonly ground: SearchGround,
    private readonly lowest: Int32Array,
    private readonly random: Random,
  ) {}

  private candidate(index: number): Candidate {
    return this.instance.candidates[index] as Candidate;
  }

  /** A booth worth standing on: a wish, beside one's province, a free one, or any that offers what is needed. */
  at(candidate: Candidate): Aim | null {
    const { random } = this;
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
      return this.beside(random.pick(compatriots), candidate);
    }
    return this.anywhere(candidate);
  }

  /** The booth before or after somebody; null when that one stands nowhere, or is the candidate itself. */
  private beside(other: number, candidate: Candidate): Aim | null {
    const { random, board } = this;
    const start = board.startOf[other] as number;
    if (start < 0 || other === candidate.index) return null;
    return random.below(2) === 0
      ? { booth: start - 1, lean: 'ends' }
      : { booth: start + (board.sizeOf[other] as number), lean: 'begins' };
  }

  /** A booth that offers what is needed, a free one if a few draws find it. */
  private anywhere(candidate: Candidate): Aim | null {
    const { random, board, instance } = this;
    for (let tries = 0; tries < 8; tries++) {
      const booth = random.below(instance.floor.size);
      const free = board.owner[booth] === -1;
      if (candidate.allowed[booth] === 1 && (free || tries > 5)) return { booth, lean: 'any' };
    }
    return null;
  }

  /** The block to take at an aim: often exactly that of whoever stands there, so that the two can change places. */
  blockAt({ booth, lean }: Aim, index: number): { start: number; size: number } {
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
}
