import type { Occupant } from '~/features/booths/occupant';
import type { BoothStatus, BoothStatuses } from '~/features/floor-plan/booth-state';

/** A booth that a draft proposes for somebody. */
export interface ProposedBooth {
  readonly boothId: string;
  readonly applicationId: string;
  readonly facilityName: string;
}

/**
 * The plan as a draft would have it: what stays is given or held, what is new is proposed, what its holder leaves is free.
 * @param considered ids of the applications of the draft; what others have stays
 */
export function draftStatuses(
  occupants: readonly Occupant[],
  proposed: readonly ProposedBooth[],
  considered: ReadonlySet<string>,
): BoothStatuses {
  const statuses = new Map<string, BoothStatus>();
  const proposedOn = new Map(proposed.map((one) => [one.boothId, one]));
  for (const { boothId, applicationId, kind, facilityName, note } of occupants) {
    const stays =
      applicationId === null ||
      !considered.has(applicationId) ||
      proposedOn.get(boothId)?.applicationId === applicationId;
    if (!stays) continue;
    const label = facilityName ?? note;
    const state = kind === 'hold' ? 'held' : kind;
    statuses.set(boothId, label ? { state, label } : { state });
  }
  const standing = new Map(occupants.map((one) => [one.boothId, one]));
  for (const { boothId, applicationId, facilityName } of proposed) {
    const has = standing.get(boothId);
    if (has?.applicationId === applicationId && has.kind === 'assigned') continue;
    // Somebody came in the way since the run: that is what the organiser must see.
    const isOpen =
      !statuses.has(boothId) ||
      has?.applicationId === applicationId ||
      (has?.kind === 'hold' && has.applicationId === null);
    if (isOpen) statuses.set(boothId, { state: 'proposed', label: facilityName });
  }
  return statuses;
}
