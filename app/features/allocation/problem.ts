import type { AllocationRules } from '~/features/allocation/rules-schema';

/** What the optimiser reads of a booth; a row of `booths.csv` has all of it. */
export interface ProblemBooth {
  readonly hall: string;
  readonly row: string;
  /** Integer; consecutive positions of one row are neighbours unless `breakAfter` parts them. */
  readonly position: number;
  readonly code: string;
  readonly features: readonly string[];
  /** Empty: open to every category. */
  readonly categories: readonly string[];
  readonly breakAfter: boolean;
  readonly zone?: string | null;
}

/** What the optimiser reads of an application; a row of `applications.csv` has all of it. */
export interface ProblemApplication {
  readonly application: string;
  readonly facilityCode: string;
  readonly province: string;
  readonly category: string;
  readonly boothsMin: number;
  readonly boothsMax: number;
  readonly funding: string;
  /** Points ≥ 0. */
  readonly priority: number;
  /** Booth codes, best first. */
  readonly wishes: readonly string[];
  readonly wishZone?: string | null;
  readonly anywhere: boolean;
  readonly needs: readonly string[];
  /** Codes of booths it holds already. */
  readonly anchorBooths: readonly string[];
  readonly apartGroup?: string | null;
}

/** Booths that applications outside the question have under its limits; who is not named has none. */
export interface UsedOutside {
  /** By category, without spare spaces. */
  readonly categories: Readonly<Record<string, number>>;
  readonly quotas: readonly {
    readonly funding: string;
    readonly province: string;
    readonly booths: number;
  }[];
  /** By facility code. */
  readonly facilities: Readonly<Record<string, number>>;
}

/** One question to the optimiser. Row order means nothing: everything is put in canonical order first. */
export interface AllocationProblem {
  readonly booths: readonly ProblemBooth[];
  readonly applications: readonly ProblemApplication[];
  readonly rules: AllocationRules;
  /** Codes of booths nobody may be given: blocked, on hold, or kept for somebody without an application here. */
  readonly unavailableBooths?: readonly string[];
  /** The limits of `rules` are whole; this is what is gone of them already. A file has none. */
  readonly usedOutside?: UsedOutside;
}

/** A fault that makes a problem meaningless, as `{ code, … }` for `locales/<lang>/allocation-reasons.json` (`faults.<code>`). */
export interface ProblemFault {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Which booths each application has, by application code; the codes of one block in row order. */
export type Placement = ReadonlyMap<string, readonly string[]>;
