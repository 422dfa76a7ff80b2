import type {
  AllocationProblem,
  ProblemApplication,
  ProblemBooth,
} from '~/features/allocation/problem';

/** One broken rule: which, whose, and the particulars. An empty list means that the result is right. */
export interface Violation {
  readonly rule: string;
  readonly application: string;
  readonly detail: string;
}

/** The facts of a problem by name, gathered without any part of the optimiser. */
export interface Facts {
  readonly problem: AllocationProblem;
  readonly booths: ReadonlyMap<string, ProblemBooth>;
  readonly applications: ReadonlyMap<string, ProblemApplication>;
  readonly ownerOf: ReadonlyMap<string, string>;
  /** Code of the next booth of the same row with nothing between, by code. */
  readonly rightOf: ReadonlyMap<string, string>;
}

/** Does it keep what it holds? `formats.md`: held booths are kept if they still fit its maximum. */
export function keepsHeld({ anchorBooths, boothsMax }: ProblemApplication): boolean {
  return anchorBooths.length > 0 && anchorBooths.length <= boothsMax;
}
