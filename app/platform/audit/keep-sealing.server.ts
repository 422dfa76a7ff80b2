import type { Database } from '../db/database.server';
import { log } from '../log/log.server';
import { type AuditHead, sealAudit } from './seal-audit.server';

const everyMs = 5_000;

/**
 * Seals the trail every few seconds. Not a queued job: it belongs to no request, costs one query when there is nothing to
 * do, and the lock in `sealAudit` lets several processes take turns. The first round looks through the whole trail.
 * @param onHead told where the chain ends, whenever acts were sealed
 * @returns stops the rounds, after a last one
 */
export function keepSealing(
  db: Database,
  onHead?: (head: AuditHead) => Promise<void>,
): () => Promise<void> {
  let whole = true;
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const seal = () =>
    sealAudit(db, { whole, ...(onHead ? { onHead } : {}) }).then(
      () => {
        whole = false;
      },
      (error: unknown) => log.warn({ err: error }, 'audit trail not sealed; tried again soon'),
    );
  const next = () => {
    timer = setTimeout(() => {
      round = seal().then(() => {
        if (!stopped) next();
      });
    }, everyMs);
    timer.unref();
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
    await seal();
  };
}
