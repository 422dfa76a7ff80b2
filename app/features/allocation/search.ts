import type { Board } from '~/features/allocation/board';
import {
  type Candidate,
  type Instance,
  isAdmissible,
  ownPoints,
} from '~/features/allocation/instance';

/** Blocks worth trying for one candidate, near a booth that is free now. */
export class Seats {
  constructor(
    private readonly instance: Instance,
    private readonly board: Board,
  ) {}

  private candidate(index: number): Candidate {
    return this.instance.candidates[index] as Candidate;
  }

  private isOpenTo(candidate: Candidate, booth: number): boolean {
    return this.board.owner[booth] === -1 && candidate.allowed[booth] === 1;
  }

  /** Points a free block would bring now, neighbours included. Leaves the board as it was. */
  private gain(index: number, start: number, size: number): number {
    const { board } = this;
    return (
      ownPoints(this.instance, this.candidate(index), start, size) +
      board.sidePoints(index, start, size)
    );
  }

  /** The first booth of the open run around `booth`, no further than `most` booths away. */
  private farLeft(candidate: Candidate, booth: number, most: number): number {
    const { joined } = this.instance.floor;
    let left = booth;
    while (booth - left < most && joined[left - 1] === 1 && this.isOpenTo(candidate, left - 1)) {
      left--;
    }
    return left;
  }

  private farRight(candidate: Candidate, booth: number, most: number): number {
    const { joined } = this.instance.floor;
    let right = booth;
    while (right - booth < most && joined[right] === 1 && this.isOpenTo(candidate, right + 1)) {
      right++;
    }
    return right;
  }

  /** The best block for the candidate (not placed now) among those of free booths around the given ones; null if none. */
  best(
    index: number,
    around: readonly number[],
    largest = Number.MAX_SAFE_INTEGER,
  ): { start: number; size: number; points: number } | null {
    const candidate = this.candidate(index);
    const most = Math.min(candidate.max, largest, this.board.allowance(index));
    if (most < candidate.min) return null;
    let found: { start: number; size: number; points: number } | null = null;
    for (const booth of around) {
      if (!this.isOpenTo(candidate, booth)) continue;
      const left = this.farLeft(candidate, booth, most);
      const right = this.farRight(candidate, booth, most);
      const size = Math.min(most, right - left + 1);
      if (size < candidate.min) continue;
      for (
        let start = Math.max(left, booth - size + 1);
        start <= Math.min(booth, right - size + 1);
        start++
      ) {
        if (candidate.tied && !isAdmissible(this.instance, candidate, start, size)) continue;
        const points = this.gain(index, start, size);
        if (found === null || points > found.points) found = { start, size, points };
      }
    }
    return found;
  }
}

/** What the search needs to know that does not change while it runs. */
export interface SearchGround {
  readonly movable: readonly number[];
  readonly byProvince: readonly (readonly number[])[];
  /** Those who may move or give way, under each limit. */
  readonly byLimit: readonly (readonly number[])[];
}

export function surveyGround(instance: Instance): SearchGround {
  const byProvince: number[][] = instance.provinces.map(() => []);
  for (const { index, province } of instance.candidates) byProvince[province]?.push(index);
  const movable = instance.candidates
    .filter(({ mobility, min, max }) => mobility === 'kept' || (mobility === 'free' && min <= max))
    .map(({ index }) => index);
  const byLimit: number[][] = instance.limits.all.map(() => []);
  for (const { index, mobility, limits } of instance.candidates) {
    if (mobility === 'free') for (const limit of limits) byLimit[limit]?.push(index);
  }
  return { movable, byProvince, byLimit };
}
