import type { Database } from '../db/database.server';

/** A mail is kept so long after it left, for questions about it. */
export const keptMailDays = 90;

/**
 * Removes mails that left, or were given up, {@link keptMailDays} days ago: they hold names, addresses and links. One that
 * still waits for a mail server stays.
 * @returns how many
 */
export async function sweepMails(db: Database, now: Date): Promise<number> {
  const before = { lt: new Date(now.getTime() - keptMailDays * 24 * 3_600_000) };
  const { count } = await db.outboxMail.deleteMany({
    where: {
      OR: [{ sentAt: before }, { sentAt: null, nextAttemptAt: null, createdAt: before }],
    },
  });
  return count;
}
