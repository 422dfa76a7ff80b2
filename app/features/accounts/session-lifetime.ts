/** A session ends after this long without a request, and is extended by every request before that. */
export const sessionIdleSeconds = 7 * 24 * 3_600;
/** However busy, a session ends after this long: the person signs in again. */
export const sessionAbsoluteSeconds = 30 * 24 * 3_600;
/** The last-seen time is written at most this often, so that reading pages does not write rows. */
export const sessionTouchSeconds = 300;

/** When a session seen at `now` ends if nothing more comes. */
export function sessionExpiresAt(createdAt: Date, now: Date): Date {
  const idle = now.getTime() + sessionIdleSeconds * 1_000;
  const absolute = createdAt.getTime() + sessionAbsoluteSeconds * 1_000;
  return new Date(Math.min(idle, absolute));
}
