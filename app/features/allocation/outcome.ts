import type { LeftOut } from '~/features/allocation/conflicts';
import type { Reason } from '~/features/allocation/reasons';
import type { ScoreTerms } from '~/features/allocation/result';

export const OUTCOME_CHANGES = [
  'new',
  'more',
  'moved',
  'kept',
  'freed',
  'unplaced',
  'left-out',
] as const;
/** What a draft would change for an application, against the booths it has now; `left-out`: it was applied without it. */
export type OutcomeChange = (typeof OUTCOME_CHANGES)[number];

/** One application of a run. */
export interface Outcome {
  readonly applicationId: string;
  readonly number: number | null;
  readonly state: string;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly provinceSlug: string;
  readonly categoryCode: string;
  readonly categoryVi: string;
  readonly categoryEn: string;
  readonly funding: string;
  readonly priority: number;
  readonly boothsMin: number;
  readonly boothsMax: number;
  /** Codes, the first wish first. */
  readonly wishes: readonly string[];
  readonly anywhere: boolean;
  readonly needs: readonly string[];
  /** Codes the draft proposes, in row order. */
  readonly booths: readonly string[];
  /** Codes it has now, held or given. */
  readonly present: readonly string[];
  readonly edited: boolean;
  readonly score: number | null;
  readonly terms: ScoreTerms | null;
  readonly reasons: readonly Reason[];
  /** Set when the draft was applied without it; its `booths` are none then. */
  readonly leftOut: LeftOut | null;
}

export function changeOf({
  booths,
  present,
  leftOut,
}: Pick<Outcome, 'booths' | 'present' | 'leftOut'>): OutcomeChange {
  if (leftOut) return 'left-out';
  if (booths.length === 0) return present.length > 0 ? 'freed' : 'unplaced';
  if (present.length === 0) return 'new';
  if (!present.every((code) => booths.includes(code))) return 'moved';
  return booths.length === present.length ? 'kept' : 'more';
}

/** The place in its list of the best wish it gets; 0 when none. */
export function wishMet({ booths, wishes }: Pick<Outcome, 'booths' | 'wishes'>): number {
  return wishes.findIndex((code) => booths.includes(code)) + 1;
}

/** Why it stands where it stands: what a person changed is the reason, whatever the optimiser said before. */
export function reasonsNow(
  { edited, booths, reasons, leftOut }: Outcome,
  wasPlaced: boolean,
): readonly Reason[] {
  if (leftOut) return [{ code: `left-out-${leftOut.code}`, details: leftOut.details }];
  if (edited) return [{ code: 'edited', details: {} }];
  if (booths.length === 0 && wasPlaced) return [{ code: 'taken-out', details: {} }];
  return reasons;
}
