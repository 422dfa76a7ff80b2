/** The dates that make the phases of a fair; a `Fair` row fits, and so does its JSON. */
export interface FairDates {
  readonly registrationOpensAt: Date | string;
  readonly registrationClosesAt: Date | string;
  readonly selfServiceOpensAt?: Date | string | null;
  readonly selfServiceClosesAt?: Date | string | null;
  readonly setUpStartsAt: Date | string;
  readonly opensAt: Date | string;
  readonly closesAt: Date | string;
  readonly tearDownEndsAt: Date | string;
}

export const PHASE_KEYS = [
  'registration',
  'allocation',
  'self-service',
  'set-up',
  'open',
  'tear-down',
] as const;
export type PhaseKey = (typeof PHASE_KEYS)[number];

export interface Phase {
  readonly key: PhaseKey;
  readonly startsAt: Date;
  /** The first moment after the phase. */
  readonly endsAt: Date;
  readonly state: 'done' | 'now' | 'waiting';
}

/** Where a fair stands: a phase, or before the first, between two, or after the last. */
export type FairStage =
  | 'cancelled'
  | 'preparing'
  | 'registration'
  | 'allocation'
  | 'set-up'
  | 'open'
  | 'tear-down'
  | 'closed';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The phases of a fair in the order they begin. Review and allocation fill the time between the end of registration and
 * set-up; a fair whose registration runs into set-up has no such phase of its own, nor has one without self-service that one.
 */
export function phasesOf(fair: FairDates, now: Date): readonly Phase[] {
  const at = (value: Date | string) => new Date(value);
  const spans: [PhaseKey, Date, Date][] = [
    ['registration', at(fair.registrationOpensAt), at(fair.registrationClosesAt)],
    ['allocation', at(fair.registrationClosesAt), at(fair.setUpStartsAt)],
    ['set-up', at(fair.setUpStartsAt), at(fair.opensAt)],
    ['open', at(fair.opensAt), at(fair.closesAt)],
    ['tear-down', at(fair.closesAt), at(fair.tearDownEndsAt)],
  ];
  if (fair.selfServiceOpensAt && fair.selfServiceClosesAt) {
    spans.push(['self-service', at(fair.selfServiceOpensAt), at(fair.selfServiceClosesAt)]);
  }
  return spans
    .filter(([, startsAt, endsAt]) => startsAt < endsAt)
    .sort(([, a], [, b]) => a.getTime() - b.getTime())
    .map(([key, startsAt, endsAt]) => ({
      key,
      startsAt,
      endsAt,
      state: now >= endsAt ? 'done' : now >= startsAt ? 'now' : 'waiting',
    }));
}

/** The stage of a fair at a moment. Late registration gives way to set-up, since that is what the floor is doing. */
export function fairStage(
  fair: FairDates & { readonly cancelledAt?: Date | string | null },
  now: Date,
): FairStage {
  if (fair.cancelledAt) return 'cancelled';
  const past = (value: Date | string) => now >= new Date(value);
  if (past(fair.tearDownEndsAt)) return 'closed';
  if (past(fair.closesAt)) return 'tear-down';
  if (past(fair.opensAt)) return 'open';
  if (past(fair.setUpStartsAt)) return 'set-up';
  if (past(fair.registrationClosesAt)) return 'allocation';
  return past(fair.registrationOpensAt) ? 'registration' : 'preparing';
}

/** Whether facilities may submit applications now: the fair is announced, not cancelled, and its window is open. */
export function isRegistrationOpen(
  fair: Pick<FairDates, 'registrationOpensAt' | 'registrationClosesAt'> & {
    readonly announcedAt: Date | string | null;
    readonly cancelledAt: Date | string | null;
  },
  now: Date,
): boolean {
  return (
    fair.announcedAt !== null &&
    fair.cancelledAt === null &&
    now >= new Date(fair.registrationOpensAt) &&
    now < new Date(fair.registrationClosesAt)
  );
}

/** Whole days from today until the opening day, both as days in Vietnam; 0 on the day, negative afterwards. */
export function daysToOpening(fair: Pick<FairDates, 'opensAt'>, now: Date): number {
  const day = (value: Date | string) =>
    Math.floor((new Date(value).getTime() + 7 * 3_600_000) / DAY_MS);
  return day(fair.opensAt) - day(now);
}
