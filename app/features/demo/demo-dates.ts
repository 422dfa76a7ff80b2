import type { DemoDates } from './demo-world';

/** Vietnam has one time zone, UTC+7, without summer time. */
const VIETNAM_OFFSET_HOURS = 7;

/** `days` from a calendar date, at a Vietnamese wall-clock time, as an ISO instant in UTC. */
export function vietnamTime(today: string, days: number, time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const instant = new Date(`${today}T00:00:00.000Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  instant.setUTCHours(hours - VIETNAM_OFFSET_HOURS, minutes);
  return instant.toISOString();
}

/** The calendar date in Vietnam of an instant, `YYYY-MM-DD`. */
export function vietnamDate(instant: Date): string {
  return new Date(instant.getTime() + VIETNAM_OFFSET_HOURS * 3_600_000).toISOString().slice(0, 10);
}

export const OPENS_IN_DAYS = 23;
export const LASTS_DAYS = 5;
export const REGISTRATION_OPENED_DAYS_AGO = 45;

/**
 * The life of the demo fair around the day it is made: registration open, plan published, opening in 23 days.
 * Everything that has happened happened before today, so that the demo holds at any hour.
 */
export function demoDates(today: string): DemoDates {
  const at = (days: number, time: string) => vietnamTime(today, days, time);
  return {
    createdAt: at(-80, '08:30'),
    announcedAt: at(-46, '09:00'),
    letterDate: at(-75, '12:00').slice(0, 10),
    registrationOpensAt: at(-REGISTRATION_OPENED_DAYS_AGO, '08:00'),
    registrationClosesAt: at(6, '17:00'),
    selfServiceOpensAt: at(-1, '08:00'),
    selfServiceClosesAt: at(12, '17:00'),
    planPublishedAt: at(-44, '16:00'),
    allocationPublishedAt: at(-1, '17:30'),
    setUpStartsAt: at(OPENS_IN_DAYS - 2, '07:00'),
    opensAt: at(OPENS_IN_DAYS, '08:30'),
    closesAt: at(OPENS_IN_DAYS + LASTS_DAYS - 1, '21:00'),
    tearDownEndsAt: at(OPENS_IN_DAYS + LASTS_DAYS, '17:00'),
  };
}
