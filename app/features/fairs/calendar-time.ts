import { vietnamOffsetMs, wallTime } from '~/kernel/format-date';

/**
 * The calendar component thinks in the browser's own time zone. It is given dates whose local fields are the clock on the
 * wall in Vietnam, so that a reader in Hà Nội and one in Berlin see, and drag, the same hours.
 */
export function toCalendarDate(instant: string | Date): Date {
  const wall = wallTime(instant);
  if (!wall) return new Date(Number.NaN);
  return new Date(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
}

/** Back from a date of the calendar to the instant it stands for in Vietnam. */
export function fromCalendarDate(date: Date): Date {
  const utc = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
  );
  return new Date(utc - vietnamOffsetMs);
}
