/** What a reader of the plan sees of a booth, in the legend's order. `mine` is the viewer's own. */
export const boothStates = ['free', 'held', 'proposed', 'assigned', 'blocked', 'mine'] as const;
export type BoothState = (typeof boothStates)[number];

export interface BoothStatus {
  readonly state: BoothState;
  /** Who is there, as the viewer may know it: a facility's name. */
  readonly label?: string;
}

/** By booth id. A booth that is not in it is free. */
export type BoothStatuses = ReadonlyMap<string, BoothStatus>;

const free: BoothStatus = { state: 'free' };

export function statusOf(statuses: BoothStatuses, boothId: string): BoothStatus {
  return statuses.get(boothId) ?? free;
}

export function countStates(
  booths: readonly { readonly id: string }[],
  statuses: BoothStatuses,
): Readonly<Record<BoothState, number>> {
  const counts = { free: 0, held: 0, proposed: 0, assigned: 0, blocked: 0, mine: 0 };
  for (const booth of booths) counts[statusOf(statuses, booth.id).state] += 1;
  return counts;
}
