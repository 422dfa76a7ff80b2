import type { FairStage } from './phases';

/** How many of what a fair has now: one query a request (`countFair`). */
export interface FairCounts {
  readonly booths: number;
  readonly planVersions: number;
  readonly sessions: number;
  readonly quotas: number;
  /** Applications that were ever submitted, withdrawn ones left out. */
  readonly applications: number;
  /** Submitted, and nobody has judged them yet: those with a decision waiting for its release are in `decisionsStaged`. */
  readonly applicationsWaiting: number;
  readonly eligible: number;
  /** Eligible applications that were given fewer booths than the least they asked for, or none. */
  readonly shortOfBooths: number;
  readonly rejected: number;
  readonly returned: number;
  /** Decisions made and not yet released. */
  readonly decisionsStaged: number;
  /** Booths given to an application now. */
  readonly assigned: number;
  readonly held: number;
  readonly blocked: number;
  /** Distinct facilities with a booth. */
  readonly facilitiesPlaced: number;
  /** Distinct provinces with a booth, in the frame of the fair. */
  readonly provincesPlaced: number;
  /** 1 while the allocation is public. */
  readonly publications: number;
}

export type FairCountKey = keyof FairCounts;

/** What the navigation needs to know of a fair to say what is done, what is now, what waits. */
export interface FairFacts {
  readonly stage: FairStage;
  readonly announced: boolean;
  readonly counts: FairCounts;
}
