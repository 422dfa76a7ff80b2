import { toDateTimeInput } from '~/kernel/format-date';

const dayMs = 86_400_000;

/** The value of a date-and-time field, some days from today, at a time on the wall in Vietnam. */
export function inDays(days: number, time = '08:00'): string {
  const day = toDateTimeInput(new Date(Date.now() + days * dayMs)).slice(0, 10);
  return `${day}T${time}`;
}

/** Dates of a fair that takes applications today and opens in forty days. */
export const fairDates = {
  setUpStartsAt: inDays(38),
  opensAt: inDays(40),
  closesAt: inDays(44, '20:00'),
  tearDownEndsAt: inDays(45, '18:00'),
  registrationOpensAt: inDays(-3),
  registrationClosesAt: inDays(20, '17:00'),
} as const;

/** Beside them, a window in which facilities take booths themselves, open today. */
export const selfServiceDates = {
  selfServiceOpensAt: inDays(-1),
  selfServiceClosesAt: inDays(30, '17:00'),
} as const;
