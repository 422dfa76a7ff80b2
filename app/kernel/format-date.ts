import type { Instant, Locale } from '~/kernel/format';

/**
 * Dates and times on the wall in Vietnam. Asia/Ho_Chi_Minh has been UTC+7 without summer time since 1975,
 * so the offset is a constant and server and browser agree whatever time-zone data they carry.
 */
export const vietnamOffsetMs = 7 * 60 * 60 * 1000;

const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdays = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

export interface WallTime {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** The clock and calendar in Vietnam at an instant; `null` when the instant is no date. */
export function wallTime(instant: Instant): WallTime | null {
  const bareDay = typeof instant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(instant);
  const utc = new Date(instant).getTime();
  if (Number.isNaN(utc)) return null;
  const shifted = new Date(bareDay ? utc : utc + vietnamOffsetMs);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const unknown = '–';

function dayMonth(time: WallTime, locale: Locale): string {
  return locale === 'vi'
    ? `${time.day} tháng ${time.month}`
    : `${time.day} ${monthsEn[time.month - 1]}`;
}

function withYear(time: WallTime, locale: Locale): string {
  return locale === 'vi'
    ? `${dayMonth(time, locale)}, ${time.year}`
    : `${dayMonth(time, locale)} ${time.year}`;
}

/** `15 tháng 12, 2026` (vi), `15 December 2026` (en). */
export function formatDate(instant: Instant, locale: Locale): string {
  const time = wallTime(instant);
  return time ? withYear(time, locale) : unknown;
}

/** For table cells: `15/12/2026` (vi), `15 Dec 2026` (en, where 12/11 is read two ways). */
export function formatDateShort(instant: Instant, locale: Locale): string {
  const time = wallTime(instant);
  if (!time) return unknown;
  if (locale === 'vi') return `${two(time.day)}/${two(time.month)}/${time.year}`;
  return `${time.day} ${monthsEn[time.month - 1]?.slice(0, 3)} ${time.year}`;
}

/** `14:02`, in both languages on 24 hours. */
export function formatTime(instant: Instant): string {
  const time = wallTime(instant);
  return time ? `${two(time.hour)}:${two(time.minute)}` : unknown;
}

/** `14:02, 15 tháng 12, 2026` (vi), `15 December 2026, 14:02` (en). */
export function formatDateTime(instant: Instant, locale: Locale): string {
  const time = wallTime(instant);
  if (!time) return unknown;
  const clock = formatTime(instant);
  return locale === 'vi'
    ? `${clock}, ${withYear(time, locale)}`
    : `${withYear(time, locale)}, ${clock}`;
}

/** For table cells: `14:02 15/12/2026` (vi), `15 Dec 2026 14:02` (en). */
export function formatDateTimeShort(instant: Instant, locale: Locale): string {
  if (!wallTime(instant)) return unknown;
  const [clock, day] = [formatTime(instant), formatDateShort(instant, locale)];
  return locale === 'vi' ? `${clock} ${day}` : `${day} ${clock}`;
}

/** `Thứ Ba`, `Tuesday`. */
export function formatWeekday(instant: Instant, locale: Locale): string {
  const time = wallTime(instant);
  return (time && weekdays[locale][time.weekday]) ?? unknown;
}

/** `Thứ Năm, 3 tháng 12, 2026` (vi), `Thursday 3 December 2026` (en): a date that cannot be read another way. */
export function formatDateWithWeekday(instant: Instant, locale: Locale): string {
  if (!wallTime(instant)) return unknown;
  const [weekday, day] = [formatWeekday(instant, locale), formatDate(instant, locale)];
  return locale === 'vi' ? `${weekday}, ${day}` : `${weekday} ${day}`;
}

/** The same and the clock: `Thứ Năm, 3 tháng 12, 2026, 08:00` (vi), `Thursday 3 December 2026, 08:00` (en). */
export function formatDateTimeWithWeekday(instant: Instant, locale: Locale): string {
  if (!wallTime(instant)) return unknown;
  return `${formatDateWithWeekday(instant, locale)}, ${formatTime(instant)}`;
}

/** Says the shared part once: `15–19 tháng 12, 2026`, `28 tháng 11 – 2 tháng 12, 2026`, both years where they differ. */
export function formatDateRange(from: Instant, to: Instant, locale: Locale): string {
  const [start, end] = [wallTime(from), wallTime(to)];
  if (!start || !end) return unknown;
  if (start.year !== end.year) return `${withYear(start, locale)} – ${withYear(end, locale)}`;
  if (start.month !== end.month) return `${dayMonth(start, locale)} – ${withYear(end, locale)}`;
  if (start.day !== end.day) return `${start.day}–${withYear(end, locale)}`;
  return withYear(end, locale);
}

/** The value of `<input type="date">`: the day in Vietnam, `2026-12-15`; '' when unknown. */
export function toDateInput(instant: Instant): string {
  const time = wallTime(instant);
  return time ? `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}` : '';
}

/** The value of `<input type="datetime-local">` in Vietnam: `2026-12-15T14:02`; '' when unknown. */
export function toDateTimeInput(instant: Instant): string {
  const day = toDateInput(instant);
  return day ? `${day}T${formatTime(instant)}` : '';
}

/**
 * Reads what a date or datetime-local input sent as a wall time in Vietnam: `2026-12-15` is 00:00 there,
 * i.e. 2026-12-14T17:00Z. `null` for anything else, impossible days (`2026-02-30`) included.
 */
export function fromDateInput(value: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?)?$/.exec(value);
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0'] = match;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  const instant = new Date(utc - vietnamOffsetMs);
  return toDateInput(instant) === value.slice(0, 10) ? instant : null;
}
