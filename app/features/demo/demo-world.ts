import type { PlanDocument } from '~/features/floor-plan/plan-document';
import type { ProductGroup } from '~/kernel/product-groups';
import type { LegalForm } from './facility-name';
import type { Craft } from './read-crafts';

/**
 * A complete believable fair as plain data. `key`s are unique within their list and stable for a seed; times are ISO
 * texts in UTC; money is whole đồng. Nothing here is in the database's form: `load-demo.server.ts` sees to that.
 */
export interface DemoWorld {
  readonly seed: string;
  /** The day the demo was made, `YYYY-MM-DD` in Vietnam. */
  readonly today: string;
  readonly organisations: readonly DemoOrganisation[];
  readonly people: readonly DemoPerson[];
  /** Only those that apply to this fair. */
  readonly facilities: readonly DemoFacility[];
  readonly fair: DemoFair;
  readonly plan: PlanDocument;
  readonly applications: readonly DemoApplication[];
  readonly tenures: readonly DemoTenure[];
}

export interface DemoOrganisation {
  readonly key: string;
  readonly kind: 'organiser' | 'province_centre' | 'buyer' | 'funder';
  readonly nameVi: string;
  readonly nameEn: string;
  readonly provinceSlug: string | null;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly position: string;
  /** `organisation:<key>` or `facility:<key>`; null for the administrator of the whole system. */
  readonly memberOf: string | null;
  /** Demo accounts can sign in; the others were registered and have not set a password. */
  readonly isDemoAccount: boolean;
}

export interface DemoNamed {
  readonly name: string;
  readonly position: string;
}

export interface DemoFacility {
  readonly key: string;
  readonly craft: Craft;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly legalForm: LegalForm;
  readonly taxCode: string;
  readonly provinceSlug: string;
  readonly address: string;
  /** E.164 */
  readonly phone: string;
  readonly email: string;
  /** Its province's centre registered it and applies on its behalf; otherwise it has an account of its own. */
  readonly isAssisted: boolean;
  /** The paper that lets the centre act, when it does. */
  readonly mandate: string | null;
  readonly representative: DemoNamed;
  readonly contact: DemoNamed;
  readonly storyVi: string;
  readonly storyEn: string;
}

export interface DemoFair {
  readonly slug: string;
  readonly organiserKey: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly themeVi: string;
  readonly themeEn: string;
  readonly descriptionVi: string;
  readonly descriptionEn: string;
  readonly venueName: string;
  readonly venueAddress: string;
  readonly provinceSlug: string;
  readonly provinceFrame: '63' | '34';
  readonly dates: DemoDates;
  readonly letterNumber: string;
  readonly boothCapPerFacility: number;
  readonly rooms: readonly DemoRoom[];
  readonly sessions: readonly DemoSession[];
  readonly categories: readonly DemoCategory[];
  readonly quotas: readonly DemoQuota[];
}

export interface DemoDates {
  readonly createdAt: string;
  readonly announcedAt: string;
  /** Calendar date. */
  readonly letterDate: string;
  readonly registrationOpensAt: string;
  readonly registrationClosesAt: string;
  readonly selfServiceOpensAt: string;
  readonly selfServiceClosesAt: string;
  readonly planPublishedAt: string;
  /** The first booths given are public with their names from here on; later ones follow as they are given. */
  readonly allocationPublishedAt: string;
  readonly setUpStartsAt: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly tearDownEndsAt: string;
}

export interface DemoRoom {
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly capacity: number;
}

export type DemoSessionKind =
  | 'ceremony'
  | 'seminar'
  | 'matchmaking'
  | 'selection'
  | 'performance'
  | 'meeting'
  | 'other';

export interface DemoSession {
  readonly roomKey: string;
  readonly kind: DemoSessionKind;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly host: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isPublic: boolean;
}

export interface DemoCategory {
  readonly code: ProductGroup;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly boothCap: number | null;
}

export type DemoFunding = 'national' | 'provincial' | 'self';

export interface DemoQuota {
  readonly funding: Exclude<DemoFunding, 'self'>;
  readonly provinceSlug: string;
  readonly booths: number;
}

export type DemoApplicationState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'eligible'
  | 'rejected'
  | 'withdrawn';

export interface DemoDecision {
  readonly kind: 'return_for_correction' | 'eligible' | 'reject';
  readonly reason: string;
  readonly stagedAt: string;
  /** Null while it is staged privately. */
  readonly releasedAt: string | null;
}

export interface DemoApplication {
  readonly key: string;
  readonly facilityKey: string;
  /** Running number in the order of submission; null for drafts. */
  readonly number: number | null;
  readonly state: DemoApplicationState;
  readonly category: ProductGroup;
  readonly funding: DemoFunding;
  readonly provinceSlug: string;
  readonly boothsMin: number;
  readonly boothsMax: number;
  /** Booth codes, best first. */
  readonly wishes: readonly string[];
  readonly wishZone: string | null;
  readonly anywhere: boolean;
  readonly needs: readonly string[];
  readonly apartGroup: string | null;
  readonly priority: number;
  readonly priorityNote: string;
  readonly fasciaVi: string;
  readonly fasciaEn: string;
  readonly note: string;
  readonly exhibits: readonly { readonly vi: string; readonly en: string }[];
  /** The person who filled it in: of the facility, or the officer of its province. */
  readonly actorKey: string;
  /** The centre's key when an officer registered the facility on its behalf. */
  readonly centreKey: string | null;
  readonly consentEvidence: string | null;
  readonly createdAt: string;
  readonly submittedAt: string | null;
  readonly decision: DemoDecision | null;
  readonly withdrawnAt: string | null;
  readonly withdrawReason: string | null;
}

export interface DemoTenure {
  readonly boothCode: string;
  readonly kind: 'hold' | 'assigned' | 'blocked';
  readonly applicationKey: string | null;
  readonly startsAt: string;
  /** Holds end by themselves. */
  readonly endsAt: string | null;
  readonly note: string;
}
