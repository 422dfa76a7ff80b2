import type { VerbContext } from '~/features/access/verb-context.server';
import { frozenInputSchema, problemOf } from '~/features/allocation/frozen-input';
import { mostPassingTries, mostTries, staleAfterMs } from '~/features/allocation/run-life';
import { type RunOutcome, runOptimiser } from '~/features/allocation/run-optimiser.server';
import { storeResult } from '~/features/allocation/store-result.server';
import { verifyResult } from '~/features/allocation/verify';
import { watchRun } from '~/features/allocation/watch-run.server';
import { databaseFault, isPassingTrouble } from '~/platform/db/database-error.server';
import { log } from '~/platform/log/log.server';

type Tools = Pick<VerbContext, 'db' | 'clock'>;

/** How the work on a run ended; `left` when it was not to be done (finished, cancelled, or in somebody else's hands). */
export type WorkEnd = 'done' | 'failed' | 'left';

/**
 * Works on a run until its result is stored. Idempotent: a run is claimed first, and a result is stored only while the run
 * is still at work, so that a job delivered twice, a cancellation and a second process all end with one answer.
 */
export async function workOnRun(tools: Tools, runId: string): Promise<WorkEnd> {
  const claimed = await claim(tools, runId);
  if (!claimed) return 'left';
  try {
    return await answer(tools, runId, claimed.input);
  } catch (error) {
    const passes = isPassingTrouble(error);
    if (claimed.tries < (passes ? mostPassingTries : mostTries)) {
      // The job is tried again, and finds the run free to be claimed.
      await release(tools, runId);
      throw error;
    }
    log.error({ err: error, runId, tries: claimed.tries }, 'a run is given up');
    const isOfDatabase = passes || databaseFault(error) !== undefined;
    return giveUp(tools, runId, isOfDatabase ? 'allocation.not-stored' : 'allocation.broke');
  }
}

/** Asks the optimiser and stores what it says. */
async function answer(tools: Tools, runId: string, input: unknown): Promise<WorkEnd> {
  const frozen = frozenInputSchema.safeParse(input);
  if (!frozen.success) return giveUp(tools, runId, 'allocation.input-unreadable');
  const problem = problemOf(frozen.data);
  const watch = watchRun(tools, runId);
  let outcome: RunOutcome;
  try {
    outcome = await runOptimiser(problem, { onProgress: watch.report, signal: watch.signal });
  } catch (error) {
    log.error({ err: error, runId }, 'the optimiser broke');
    return await giveUp(tools, runId, 'allocation.broke');
  } finally {
    await watch.stop();
  }
  if (!outcome.ok) {
    return outcome.code === 'allocation.cancelled' ? 'left' : giveUp(tools, runId, outcome.code);
  }
  const violations = verifyResult(problem, outcome.result);
  if (violations.length > 0) {
    // A result that breaks a rule is a defect of ours; it must not become a draft that somebody applies.
    log.error({ runId, violations: violations.slice(0, 20) }, 'the optimiser broke a rule');
    return giveUp(tools, runId, 'allocation.rule-broken');
  }
  switch (await storeResult(tools, runId, frozen.data, outcome.result)) {
    case 'stored':
      return 'done';
    case 'plan-changed':
      return giveUp(tools, runId, 'allocation.plan-changed');
    case 'not-at-work':
      return 'left';
  }
}

interface ClaimedRun {
  readonly input: unknown;
  /** How often it was taken, this time included. */
  readonly tries: number;
}

/** Takes a run that waits, or whose worker fell silent. Undefined when it is not to be had. */
async function claim({ db, clock }: Tools, runId: string): Promise<ClaimedRun | undefined> {
  const now = clock.now();
  const silentSince = new Date(now.getTime() - staleAfterMs);
  const [row] = await db.$queryRaw<ClaimedRun[]>`
    UPDATE allocation_run SET state = 'running', phase = 'bound', percent = 0, heartbeat_at = ${now},
      tries = tries + 1
    WHERE id = ${runId}::uuid
      AND (state = 'queued' OR (state = 'running' AND heartbeat_at < ${silentSince}))
    RETURNING input, tries`;
  return row;
}

/** Lets go of a run whose work could not be ended, so that nobody waits until its worker counts as dead. */
async function release({ db }: Tools, runId: string): Promise<void> {
  try {
    await db.allocationRun.updateMany({
      where: { id: runId, state: 'running' },
      data: { state: 'queued', phase: 'queued', percent: 0 },
    });
  } catch (error) {
    log.warn({ err: error, runId }, 'a run could not be let go; the sweep will find it');
  }
}

async function giveUp({ db, clock }: Tools, runId: string, error: string): Promise<WorkEnd> {
  const { count } = await db.allocationRun.updateMany({
    where: { id: runId, state: 'running' },
    data: { state: 'failed', error, finishedAt: clock.now() },
  });
  return count > 0 ? 'failed' : 'left';
}
