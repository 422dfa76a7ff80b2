import type { FairLimits, LimitedHolder } from '~/features/allocation/draft-limits';

/** An application of a draft as it stands now. */
export interface DraftApplication extends LimitedHolder {
  readonly id: string;
  readonly number: number | null;
  readonly facilityName: string;
  readonly state: string;
}

/** A tenure that stands now. */
export interface StandingTenure extends Partial<LimitedHolder> {
  readonly id: string;
  readonly boothId: string;
  readonly kind: 'hold' | 'assigned' | 'blocked';
  readonly applicationId: string | null;
  readonly facilityName: string | null;
}

export type ConflictCode =
  | 'taken'
  | 'blocked'
  | 'application-state'
  | 'has-other-booths'
  | 'taken-back'
  | 'facility-cap'
  | 'quota'
  | 'category-cap';

/** Why an application cannot get what the draft proposes. */
export interface Conflict {
  readonly applicationId: string;
  readonly number: number | null;
  readonly facilityName: string;
  readonly code: ConflictCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Why an application was left as it was when a draft was applied; `chosen`: nothing stood in its way any more. */
export interface LeftOut {
  readonly code: ConflictCode | 'chosen';
  /** The facts of the conflict, and the booths of the draft (`proposed`). */
  readonly details: Readonly<Record<string, string | number>>;
}

export function tookKey(applicationId: string, boothId: string): string {
  return `${applicationId} ${boothId}`;
}

export interface DraftState {
  /** Proposed booths by application id. */
  readonly proposed: ReadonlyMap<string, readonly string[]>;
  readonly applications: ReadonlyMap<string, DraftApplication>;
  /** Every tenure of the fair that stands now. */
  readonly standing: readonly StandingTenure[];
  /** Booths each application had when the question was frozen, by application id. */
  readonly anchors: ReadonlyMap<string, readonly string[]>;
  /** {@link tookKey} of what a person took back from an application since the question was frozen. */
  readonly takenBack: ReadonlySet<string>;
  readonly codeOf: ReadonlyMap<string, string>;
  readonly limits: FairLimits;
}
