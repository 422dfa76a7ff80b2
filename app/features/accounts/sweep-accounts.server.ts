import type { Clock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';

const dayMs = 24 * 3_600_000;
/** What is over stays a day: whoever was just signed out, or opens a link twice, is still told what happened. */
const keptDays = 1;

/**
 * Removes what has served: sessions that ended or ran out (they name the device), and links that were used, revoked or ran
 * out (they name an address). Who did what and when is in the trail, not here.
 */
export async function sweepAccounts({
  db,
  clock,
}: {
  readonly db: Database;
  readonly clock: Clock;
}): Promise<{ readonly sessions: number; readonly links: number }> {
  const before = { lt: new Date(clock.now().getTime() - keptDays * dayMs) };
  const sessions = await db.session.deleteMany({
    where: { OR: [{ expiresAt: before }, { endedAt: before }] },
  });
  const links = await db.accountToken.deleteMany({
    where: { OR: [{ expiresAt: before }, { usedAt: before }, { revokedAt: before }] },
  });
  return { sessions: sessions.count, links: links.count };
}
