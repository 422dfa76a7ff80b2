import type { VerbContext } from '~/features/access/verb-context.server';
import { ALLOCATION_QUEUE, isSilent, mostTries } from '~/features/allocation/run-life';
import { ok } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import type { Jobs } from '~/platform/jobs/jobs.server';

/**
 * Looks after runs whose process died: one that was tried a few times is given up, so that the fair is not blocked, every
 * other waits in the queue again. A run that waits is never given up; if its job is gone, it gets a new one.
 * Safe to run in several processes at once: each run is locked while it is decided.
 */
export async function sweepRuns({
  db,
  clock,
  jobs,
}: Pick<VerbContext, 'db' | 'clock'> & {
  readonly jobs: Pick<Jobs, 'enqueue' | 'isWaiting'>;
}): Promise<{ readonly again: number; readonly givenUp: number }> {
  const now = clock.now();
  const counted = await transact(db, async (tx) => {
    const rows = await tx.$queryRaw<
      { id: string; state: string; heartbeatAt: Date | null; tries: number }[]
    >`SELECT id, state::text AS state, heartbeat_at AS "heartbeatAt", tries
      FROM allocation_run WHERE state IN ('queued', 'running') ORDER BY id FOR UPDATE SKIP LOCKED`;
    let again = 0;
    let givenUp = 0;
    for (const run of rows) {
      const data = { runId: run.id };
      const isLost =
        run.state === 'queued'
          ? !(await jobs.isWaiting(ALLOCATION_QUEUE, data, { tx }))
          : isSilent(run, now);
      if (!isLost) continue;
      const where = { id: run.id };
      if (run.state === 'running' && run.tries >= mostTries) {
        await tx.allocationRun.update({
          where,
          data: { state: 'failed', error: 'allocation.worker-lost', finishedAt: now },
        });
        givenUp += 1;
        continue;
      }
      await tx.allocationRun.update({
        where,
        data: { state: 'queued', phase: 'queued', percent: 0 },
      });
      await jobs.enqueue(ALLOCATION_QUEUE, data, { tx });
      again += 1;
    }
    return ok({ again, givenUp });
  });
  return counted.ok ? counted.value : { again: 0, givenUp: 0 };
}
