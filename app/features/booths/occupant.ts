import type { BoothStatus, BoothStatuses } from '~/features/floor-plan/booth-state';
import { isKnownToApplicant } from './applicant-knowledge';
import type { TenureKind, TenureOrigin } from './tenure';

/** What stands on a booth now. */
export interface Occupant {
  readonly tenureId: string;
  readonly boothId: string;
  readonly kind: TenureKind;
  readonly origin: TenureOrigin;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly note: string;
  readonly applicationId: string | null;
  readonly facilityId: string | null;
  readonly facilityName: string | null;
  readonly provinceSlug: string | null;
  readonly funding: string | null;
  readonly categoryCode: string | null;
}

/** Who looks at the plan, and so what they may know of who is where. */
export type PlanReader =
  | { readonly kind: 'organiser' }
  /** Before the allocation is public a booth is open or closed, nothing more; after, nobody's hold has a name. */
  | { readonly kind: 'public'; readonly namesPublished: boolean }
  /** Sees what is still free, who is where as the public does, and of its own what it may know. */
  | { readonly kind: 'facility'; readonly applicationId: string; readonly namesPublished: boolean };

/** States and labels of the plan as a reader may see them. */
export function statusesFor(occupants: readonly Occupant[], reader: PlanReader): BoothStatuses {
  const told =
    reader.kind === 'public' && !reader.namesPublished
      ? occupants.filter(({ kind }) => kind === 'blocked')
      : occupants;
  return new Map(told.map((occupant) => [occupant.boothId, statusFor(occupant, reader)]));
}

function statusFor(occupant: Occupant, reader: PlanReader): BoothStatus {
  const { kind, facilityName, note, applicationId } = occupant;
  const state = kind === 'hold' ? 'held' : kind;
  if (reader.kind === 'organiser') {
    const label = facilityName ?? note;
    return label ? { state, label } : { state };
  }
  if (
    reader.kind === 'facility' &&
    applicationId === reader.applicationId &&
    isKnownToApplicant(occupant, reader.namesPublished)
  ) {
    return facilityName ? { state: 'mine', label: facilityName } : { state: 'mine' };
  }
  return reader.namesPublished && kind === 'assigned' && facilityName
    ? { state, label: facilityName }
    : { state };
}
