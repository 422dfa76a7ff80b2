import type { BoothStatus, BoothStatuses } from '~/features/floor-plan/booth-state';
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
  /** Names of assigned booths only once the allocation is public; nobody's hold has a name. */
  | { readonly kind: 'public'; readonly namesPublished: boolean }
  | { readonly kind: 'facility'; readonly applicationId: string; readonly namesPublished: boolean };

/** States and labels of the plan as a reader may see them. */
export function statusesFor(occupants: readonly Occupant[], reader: PlanReader): BoothStatuses {
  return new Map(occupants.map((occupant) => [occupant.boothId, statusFor(occupant, reader)]));
}

function statusFor(occupant: Occupant, reader: PlanReader): BoothStatus {
  const { kind, facilityName, note, applicationId } = occupant;
  const state = kind === 'hold' ? 'held' : kind;
  if (reader.kind === 'organiser') {
    const label = facilityName ?? note;
    return label ? { state, label } : { state };
  }
  if (reader.kind === 'facility' && applicationId === reader.applicationId) {
    return facilityName ? { state: 'mine', label: facilityName } : { state: 'mine' };
  }
  return reader.namesPublished && kind === 'assigned' && facilityName
    ? { state, label: facilityName }
    : { state };
}
