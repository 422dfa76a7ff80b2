import type { Reason } from '~/features/allocation/reasons';

export const TERM_NAMES = ['placed', 'booth', 'wish', 'cluster', 'apart', 'anchor'] as const;
export type TermName = (typeof TERM_NAMES)[number];
export type ScoreTerms = Readonly<Record<TermName, number>>;

export interface AssignedApplication {
  readonly application: string;
  /** Codes in row order. */
  readonly booths: readonly string[];
  /** Points: the sum of the terms, exact in hundredths. */
  readonly score: number;
  readonly terms: ScoreTerms;
  readonly reasons: readonly Reason[];
}

export interface UnassignedApplication {
  readonly application: string;
  readonly reason: Reason;
}

/** What a run found; `formats.md` calls its file form `allocation.json`. */
export interface AllocationResult {
  /** SHA-256 (hex) of the canonical input. */
  readonly inputHash: string;
  readonly seed: string;
  readonly engine: string;
  readonly objective: number;
  /** No legal allocation scores more than this. */
  readonly bound: number;
  /** (bound − objective) ÷ bound, six decimals; 0 when the bound is 0. */
  readonly gap: number;
  readonly seconds: number;
  /** True when the clock or a person ended the run early: then the same input may give another result. */
  readonly cut: boolean;
  readonly assigned: readonly AssignedApplication[];
  readonly unassigned: readonly UnassignedApplication[];
}

export function gapOf(objective: number, bound: number): number {
  return bound <= 0 ? 0 : Math.floor(((bound - objective) / bound) * 1e6 + 0.5) / 1e6;
}
