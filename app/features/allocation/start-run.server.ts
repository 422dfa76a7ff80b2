import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { findFaults } from '~/features/allocation/faults';
import { freezeInput } from '~/features/allocation/freeze-input.server';
import { type FrozenInput, problemOf } from '~/features/allocation/frozen-input';
import type { AllocationProblem } from '~/features/allocation/problem';
import { readRules } from '~/features/allocation/read-rules.server';
import { ALLOCATION_QUEUE, isSilent } from '~/features/allocation/run-life';
import { hashInput } from '~/features/allocation/run-optimiser.server';
import type { RunRules } from '~/features/allocation/run-rules';
import { keepRules } from '~/features/allocation/save-rules.server';
import { lockFair } from '~/features/fairs/find-fair.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import type { Jobs } from '~/platform/jobs/jobs.server';

export interface StartRun {
  readonly fairId: string;
  /** Rules to keep and to run with, and the version they were read at; the fair's own otherwise. */
  readonly rules?: { readonly values: RunRules; readonly version: number };
  /** For this run alone. */
  readonly seed?: string;
}

export interface StartedRun {
  readonly runId: string;
  readonly number: number;
}

/**
 * Freezes what a fair asks now as its next run and puts it on the queue. One run of a fair is at work at a time.
 * Errors: `not-found`, `allocation.running` (with the `number` at work), `allocation.rules-stale`, `allocation.no-plan`,
 * `allocation.no-applications`, `allocation.input-faulty`.
 */
export function startRun(
  context: VerbContext & { readonly jobs: Pick<Jobs, 'enqueue'> },
  input: StartRun,
): Promise<Result<StartedRun>> {
  return transact(context.db, async (tx) => {
    const fair = await lockFair(tx, context, input.fairId, 'allocation.run');
    if (!fair.ok) return fair;
    const free = await makeWay(tx, context, input.fairId);
    if (!free.ok) return free;
    const kept = input.rules
      ? await keepRules(tx, context, fair.value, {
          rules: input.rules.values,
          version: input.rules.version,
        })
      : ok(await readRules(tx, input.fairId));
    if (!kept.ok) return kept;
    const now = context.clock.now();
    const rules = { ...kept.value.rules, ...(input.seed ? { seed: input.seed } : {}) };
    const frozen = await freezeInput(tx, fair.value, rules, now);
    const problem = meaningful(frozen);
    if (!problem.ok) return problem;
    const { _max } = await tx.allocationRun.aggregate({
      where: { fairId: input.fairId },
      _max: { number: true },
    });
    const number = (_max.number ?? 0) + 1;
    const { id } = await tx.allocationRun.create({
      data: {
        fairId: input.fairId,
        number,
        seed: rules.seed,
        input: frozen,
        inputHash: hashInput(problem.value),
        requestedAt: now,
        requestedById: context.actor.kind === 'person' ? context.actor.personId : null,
      },
      select: { id: true },
    });
    await context.jobs.enqueue(ALLOCATION_QUEUE, { runId: id }, { tx });
    await audit(tx, context, {
      action: 'allocation.started',
      recordKind: 'allocation-run',
      recordId: id,
      organisationId: fair.value.organisationId,
      fairId: input.fairId,
      details: { number, seed: rules.seed, applications: frozen.applications.length },
    });
    return ok({ runId: id, number });
  });
}

function meaningful(frozen: FrozenInput): Result<AllocationProblem> {
  if (frozen.booths.length === 0) return fail('allocation.no-plan');
  if (frozen.applications.length === 0) return fail('allocation.no-applications');
  const problem = problemOf(frozen);
  const [fault] = findFaults(problem);
  return fault
    ? fail('allocation.input-faulty', { fault: fault.code, ...fault.details })
    : ok(problem);
}

/** A run at work stands in the way, unless whoever worked on it is gone. */
async function makeWay(
  tx: Transaction,
  context: VerbContext,
  fairId: string,
): Promise<Result<null>> {
  const now = context.clock.now();
  const atWork = await tx.allocationRun.findFirst({
    where: { fairId, state: { in: ['queued', 'running'] } },
    select: { id: true, number: true, state: true, heartbeatAt: true },
  });
  if (!atWork) return ok(null);
  if (!isSilent(atWork, now)) return fail('allocation.running', { number: atWork.number });
  await tx.allocationRun.update({
    where: { id: atWork.id },
    data: { state: 'failed', error: 'allocation.worker-lost', finishedAt: now },
  });
  return ok(null);
}
