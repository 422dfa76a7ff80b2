import type { AllocationProblem, ProblemBooth } from '~/features/allocation/problem';
import { normaliseText } from '~/kernel/text-folding';

/** Order that depends on nothing but the text (UTF-16 units): the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The booths in canonical order (hall, row, position), so that a block is a range of neighbours in one array. */
export interface Floor {
  readonly booths: readonly ProblemBooth[];
  readonly size: number;
  readonly indexOf: ReadonlyMap<string, number>;
  /** `joined[i] = 1`: booths i and i+1 are neighbours (consecutive positions of one row, no break between). */
  readonly joined: Uint8Array;
  /** 1 where nobody may be placed. */
  readonly closed: Uint8Array;
  readonly zones: readonly string[];
  /** Categories of each booth, compared without spare spaces. */
  readonly categories: readonly ReadonlySet<string>[];
  readonly features: readonly ReadonlySet<string>[];
}

function byPlace(a: ProblemBooth, b: ProblemBooth): number {
  return (
    compareText(a.hall, b.hall) ||
    compareText(a.row, b.row) ||
    a.position - b.position ||
    compareText(a.code, b.code)
  );
}

function areNeighbours(a: ProblemBooth, b: ProblemBooth): boolean {
  return a.hall === b.hall && a.row === b.row && b.position === a.position + 1 && !a.breakAfter;
}

export function layFloor(problem: Pick<AllocationProblem, 'booths' | 'unavailableBooths'>): Floor {
  const booths = [...problem.booths].sort(byPlace);
  const indexOf = new Map(booths.map(({ code }, index) => [code, index]));
  const joined = new Uint8Array(booths.length);
  booths.forEach((booth, index) => {
    const next = booths[index + 1];
    joined[index] = next && areNeighbours(booth, next) ? 1 : 0;
  });
  const closed = new Uint8Array(booths.length);
  for (const code of problem.unavailableBooths ?? []) {
    const index = indexOf.get(code);
    if (index !== undefined) closed[index] = 1;
  }
  return {
    booths,
    size: booths.length,
    indexOf,
    joined,
    closed,
    zones: booths.map(({ zone }) => normaliseText(zone ?? '')),
    categories: booths.map(({ categories }) => new Set(categories.map(normaliseText))),
    features: booths.map(({ features }) => new Set(features.map(normaliseText))),
  };
}

/** Do these booths (indices, ascending) stand side by side without a gap or break? */
export function isContiguous(floor: Floor, booths: readonly number[]): boolean {
  return booths.every(
    (booth, k) => k === 0 || (booths[k - 1] === booth - 1 && floor.joined[booth - 1] === 1),
  );
}
