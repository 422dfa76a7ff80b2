import type { PlanDocument } from '~/features/floor-plan/plan-document';
import type { FieldFault } from '../completeness';
import type { DraftFields } from '../draft';

/** What the form of an application needs besides what was typed. */
export interface FormWorld {
  readonly boothCap: number;
  readonly categories: readonly {
    readonly code: string;
    readonly nameVi: string;
    readonly nameEn: string;
  }[];
  readonly zones: readonly string[];
  readonly features: readonly string[];
  readonly boothCodes: readonly string[];
  readonly plan: PlanDocument | null;
}

export interface FormPartProps {
  readonly fields: DraftFields;
  readonly world: FormWorld;
  /** Faults to show; empty before the first attempt to send, so that an empty form does not scold. */
  readonly faults: readonly FieldFault[];
}
