import { systemActor } from '~/features/access/actor';
import type { VerbContext } from '~/features/access/verb-context.server';
import { applyRun } from '~/features/allocation/apply-run.server';
import { findRun } from '~/features/allocation/find-run.server';
import { listOutcomes } from '~/features/allocation/list-outcomes.server';
import { startRun } from '~/features/allocation/start-run.server';
import { workOnRun } from '~/features/allocation/work-on-run.server';
import { type AppError, fail, ok, type Result } from '~/kernel/result';
import { systemClock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';

export interface AllocateFair {
  readonly fairSlug: string;
  readonly seed?: string;
  /** Makes the draft the state of the fair at once; refused whole when something came in the way. */
  readonly apply?: boolean;
}

export interface AllocatedFair {
  readonly number: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly booths: number;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly seconds: number | null;
  readonly applied: boolean;
}

/**
 * Runs the optimiser on a fair in this process and stores the result as a draft, as the organiser's page would.
 * Errors: those of `startRun` and `applyRun`, and what a failed run left (`allocation.broke` …).
 */
export async function allocateFair(
  db: Database,
  { fairSlug, seed, apply }: AllocateFair,
): Promise<Result<AllocatedFair, AppError>> {
  const context: VerbContext = {
    db,
    actor: systemActor('hoicho allocate'),
    clock: systemClock,
    requestId: 'cli',
  };
  const fair = await db.fair.findUnique({ where: { slug: fairSlug }, select: { id: true } });
  if (!fair) return fail('not-found');
  // Nobody else is to work on it: this process does, at once.
  const jobs = { enqueue: async () => {} };
  const started = await startRun(
    { ...context, jobs },
    { fairId: fair.id, ...(seed ? { seed } : {}) },
  );
  if (!started.ok) return started;
  const { runId, number } = started.value;
  await workOnRun(context, runId);
  const found = await findRun(context, fairSlug, String(number));
  if (!found.ok) return found;
  const { run } = found.value;
  if (run.state !== 'done') return fail(run.error ?? `allocation.${run.state}`, { number });
  if (apply) {
    const applied = await applyRun(context, { fairId: fair.id, runId, version: run.version });
    if (!applied.ok) return applied;
  }
  const outcomes = await listOutcomes(db, { id: runId, fairId: fair.id }, context.clock.now());
  const placed = outcomes.filter(({ booths }) => booths.length > 0);
  const { objective, bound, gap, seconds } = run;
  return ok({
    number,
    placed: placed.length,
    unplaced: outcomes.length - placed.length,
    booths: placed.reduce((sum, { booths }) => sum + booths.length, 0),
    objective,
    bound,
    gap,
    seconds,
    applied: apply === true,
  });
}
