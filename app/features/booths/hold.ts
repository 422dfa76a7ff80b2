import { fail, ok, type Result } from '~/kernel/result';

/** A facility that takes booths itself has this long to confirm them. */
export const selfServiceHoldMinutes = 15;

/** How long an organiser may hold a booth, in hours; the form offers these. */
export const holdHoursOffered = [24, 72, 168, 336, 720] as const;

/** The longest hold an organiser may give: 60 days. */
export const longestHoldHours = 1_440;

const minuteMs = 60_000;

/** When a facility's hold that begins now ends. */
export function selfServiceHoldExpiresAt(now: Date): Date {
  return new Date(now.getTime() + selfServiceHoldMinutes * minuteMs);
}

/** When an organiser's hold of `hours` ends. Error: `booth.hold-length` outside 1 … 1,440 hours. */
export function holdExpiresAt(now: Date, hours: number): Result<Date> {
  if (!Number.isInteger(hours) || hours < 1 || hours > longestHoldHours) {
    return fail('booth.hold-length', { hours, longest: longestHoldHours });
  }
  return ok(new Date(now.getTime() + hours * 60 * minuteMs));
}

/** Whole seconds until a hold ends, 0 once it has. */
export function secondsLeft(endsAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((endsAt.getTime() - now.getTime()) / 1_000));
}
