/** One line of `npm run bench`: what was measured, against what, and what is to be reached. */
export interface BenchRow {
  readonly id: string;
  readonly work: string;
  readonly value: number;
  readonly unit: string;
  readonly yardstick: string;
  /** value over yardstick, taken in the same run. */
  readonly ratio: number;
  readonly reach: string;
  readonly ok: boolean;
  readonly note?: string;
}
