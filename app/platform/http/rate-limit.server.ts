import type { Database } from '../db/database.server';
import type { Rate } from './rate-limit';

export type Allowance =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly retryAfterSeconds: number };

/**
 * Takes `points` from the allowance of `key`, counted in PostgreSQL, so that all processes count together.
 * Generic cell rate algorithm: `expire` holds the moment (ms) at which the allowance is whole again; a refused attempt
 * changes nothing. One statement, so rivals queue on the row and none slips through.
 */
export async function takeAllowance(
  db: Database,
  key: string,
  rate: Rate,
  now: Date,
  points = 1,
): Promise<Allowance> {
  const nowMs = BigInt(now.getTime());
  const costMs = BigInt(Math.round(rate.everySeconds * 1_000)) * BigInt(points);
  const capacityMs = BigInt(Math.round(rate.everySeconds * 1_000)) * BigInt(rate.burst);
  const taken = await db.$executeRaw`
    INSERT INTO rate_limit AS held (key, points, expire) VALUES (${key}, ${points}, ${nowMs + costMs})
    ON CONFLICT (key) DO UPDATE SET
      points = least(held.points::bigint + ${points}, 2000000000)::int,
      expire = greatest(held.expire, ${nowMs}) + ${costMs}
    WHERE greatest(held.expire, ${nowMs}) + ${costMs} <= ${nowMs + capacityMs}`;
  if (taken > 0) return { allowed: true };
  const held = await db.rateLimit.findUnique({ where: { key } });
  const waitMs = Number((held?.expire ?? nowMs) + costMs - capacityMs - nowMs);
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)) };
}

/** Gives the whole allowance back: after the right password, the wrong ones before it no longer count. */
export async function restoreAllowance(db: Database, key: string): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key } });
}

/** Removes what no longer limits anybody; for the nightly job. */
export async function sweepAllowances(db: Database, now: Date): Promise<number> {
  const { count } = await db.rateLimit.deleteMany({
    where: { expire: { lt: BigInt(now.getTime()) } },
  });
  return count;
}
