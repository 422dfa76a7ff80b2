import type { VerbContext } from '~/features/access/verb-context.server';
import { ALLOCATION_QUEUE, givenUpAfterMs, isStale } from '~/features/allocation/run-life';
import { ok } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import type { Jobs } from '~/platform/jobs/jobs.server';

/**
 * Looks after runs whose process died: a young one waits in the queue again, an old one is given up, so that the fair is
 * not blocked. Safe to run in several processes at once: each run is locked while it is decided.
 */
export async function sweepRuns({
  db,
  clock,
  jobs,
}: Pick<VerbContext, 'db' | 'clock'> & {
  readonly jobs: Pick<Jobs, 'enqueue'>;
}): Promise<{ readonly again: number; readonly givenUp: number }> {
  const now = clock.now();
  const counted = await transact(db, async (tx) => {
    const rows = await tx.$queryRaw<
      { id: string; state: string; heartbeatAt: Date | null; requestedAt: Date }[]
    >`SELECT id, state::text AS state, heartbeat_at AS "heartbeatAt", requested_at AS "requestedAt"
      FROM allocation_run WHERE state IN ('queued', 'running') ORDER BY id FOR UPDATE SKIP LOCKED`;
    let again = 0;
    let givenUp = 0;
    for (const run of rows.filter((one) => isStale(one, now))) {
      const old = now.getTime() - run.requestedAt.getTime() > givenUpAfterMs;
      await tx.allocationRun.update({
        where: { id: run.id },
        data: old
          ? { state: 'failed', error: 'allocation.worker-lost', finishedAt: now }
          : { state: 'queued', phase: 'queued', percent: 0 },
      });
      if (!old) await jobs.enqueue(ALLOCATION_QUEUE, { runId: run.id }, { tx });
      if (old) givenUp += 1;
      else again += 1;
    }
    return ok({ again, givenUp });
  });
  return counted.ok ? counted.value : { again: 0, givenUp: 0 };
}
