/** What a tenure does to a booth. */
export type TenureKind = 'hold' | 'assigned' | 'blocked';
export type TenureOrigin = 'manual' | 'self_service' | 'optimiser' | 'demo';

/** The part of a tenure that says from when to when. `endsAt` null: until somebody ends it. */
export interface TenurePeriod {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

export type BoothTenureState = 'free' | 'held' | 'assigned' | 'blocked';

/** A tenure runs from its beginning up to, not including, its end: `[startsAt, endsAt)`, as the exclusion constraint counts. */
export function isCurrent(tenure: TenurePeriod, now: Date): boolean {
  return tenure.startsAt <= now && (tenure.endsAt === null || tenure.endsAt > now);
}

/** The state of a booth at a moment, from its tenures in any order. At most one is current: the database sees to it. */
export function boothStateAt(
  tenures: readonly (TenurePeriod & { readonly kind: TenureKind })[],
  now: Date,
): BoothTenureState {
  const current = tenures.find((tenure) => isCurrent(tenure, now));
  return current ? stateOfTenure(current.kind) : 'free';
}

export function stateOfTenure(kind: TenureKind): Exclude<BoothTenureState, 'free'> {
  return kind === 'hold' ? 'held' : kind;
}
