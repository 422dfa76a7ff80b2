export interface FairWindow {
  readonly announcedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly registrationOpensAt: Date;
  readonly registrationClosesAt: Date;
  readonly opensAt: Date;
}

export type RegistrationWindow = 'hidden' | 'before' | 'open' | 'closed';

/** Where a fair's registration stands: it opens at the first instant and is closed from the last one on. */
export function registrationWindow(fair: FairWindow, now: Date): RegistrationWindow {
  if (!fair.announcedAt || fair.cancelledAt) return 'hidden';
  if (now < fair.registrationOpensAt) return 'before';
  return now < fair.registrationClosesAt ? 'open' : 'closed';
}

/**
 * May this be sent in now? A new application while registration is open; one that was returned for correction until the
 * fair opens, since the organiser asked for it, perhaps after the last day.
 */
export function maySubmitAt(fair: FairWindow, state: 'draft' | 'returned', now: Date): boolean {
  if (fair.cancelledAt) return false;
  if (state === 'returned') return now < fair.opensAt;
  return registrationWindow(fair, now) === 'open';
}
