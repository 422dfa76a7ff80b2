/** The dates a fair is planned with. */
export interface PlannedDates {
  readonly registrationOpensAt: Date;
  readonly registrationClosesAt: Date;
  readonly selfServiceOpensAt: Date | null;
  readonly selfServiceClosesAt: Date | null;
  readonly setUpStartsAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly tearDownEndsAt: Date;
}

export interface DateFault {
  readonly field: keyof PlannedDates;
  /** Words: `fairs:errors.<code>`. */
  readonly code: string;
}

/** A year typed wrong makes a fair of years; none lasts longer from set-up to tear-down. */
const LONGEST_FAIR_DAYS = 120;
const DAY_MS = 86_400_000;

/**
 * What is wrong with the order of a fair's dates; each fault stands at the later of its two dates, where it is put right.
 * Stricter than the database in one point: applications are over before the fair opens.
 */
export function checkFairDates(dates: PlannedDates): readonly DateFault[] {
  const faults: DateFault[] = [];
  const need = (holds: boolean, field: keyof PlannedDates, code: string) => {
    if (!holds) faults.push({ field, code });
  };
  need(dates.setUpStartsAt <= dates.opensAt, 'opensAt', 'opens-before-set-up');
  need(dates.opensAt < dates.closesAt, 'closesAt', 'closes-before-opening');
  need(dates.closesAt <= dates.tearDownEndsAt, 'tearDownEndsAt', 'tear-down-before-closing');
  need(
    dates.registrationOpensAt < dates.registrationClosesAt,
    'registrationClosesAt',
    'registration-closes-before-it-opens',
  );
  need(
    dates.registrationClosesAt <= dates.opensAt,
    'registrationClosesAt',
    'registration-after-opening',
  );
  const days = (dates.tearDownEndsAt.getTime() - dates.setUpStartsAt.getTime()) / DAY_MS;
  need(days <= LONGEST_FAIR_DAYS, 'tearDownEndsAt', 'fair-too-long');
  checkSelfService(dates, need);
  return faults;
}

function checkSelfService(
  { selfServiceOpensAt, selfServiceClosesAt, opensAt }: PlannedDates,
  need: (holds: boolean, field: keyof PlannedDates, code: string) => void,
): void {
  if (!selfServiceOpensAt || !selfServiceClosesAt) {
    need(!selfServiceClosesAt, 'selfServiceOpensAt', 'self-service-half');
    need(!selfServiceOpensAt, 'selfServiceClosesAt', 'self-service-half');
    return;
  }
  need(
    selfServiceOpensAt < selfServiceClosesAt,
    'selfServiceClosesAt',
    'self-service-closes-before-it-opens',
  );
  need(selfServiceClosesAt <= opensAt, 'selfServiceClosesAt', 'self-service-after-opening');
}
