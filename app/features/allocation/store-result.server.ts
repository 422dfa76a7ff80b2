import type { VerbContext } from '~/features/access/verb-context.server';
import type { FrozenInput } from '~/features/allocation/frozen-input';
import type { AllocationResult } from '~/features/allocation/result';
import { fail, ok } from '~/kernel/result';
import { databaseFault } from '~/platform/db/database-error.server';
import { transact } from '~/platform/db/transaction.server';

/**
 * What became of a result. `not-at-work`: the run was cancelled meanwhile. `plan-changed`: a booth or an application it speaks
 * of is gone. Nothing is stored then.
 */
export type Stored = 'stored' | 'not-at-work' | 'plan-changed';

/** Stores a checked result as the draft of its run: outcomes and proposals in one transaction with the state. */
export async function storeResult(
  { db, clock }: Pick<VerbContext, 'db' | 'clock'>,
  runId: string,
  input: FrozenInput,
  result: AllocationResult,
): Promise<Stored> {
  try {
    return await store({ db, clock }, runId, input, result);
  } catch (error) {
    if (databaseFault(error)?.sqlState === '23503') return 'plan-changed';
    throw error;
  }
}

async function store(
  { db, clock }: Pick<VerbContext, 'db' | 'clock'>,
  runId: string,
  input: FrozenInput,
  result: AllocationResult,
): Promise<Stored> {
  const idOf = new Map(input.applications.map(({ application, id }) => [application, id]));
  const boothIdOf = new Map(input.booths.map(({ code, id }) => [code, id]));
  const stored = await transact(db, async (tx) => {
    const { objective, bound, gap, seconds, cut, inputHash } = result;
    const [run] = await tx.allocationRun.updateManyAndReturn({
      where: { id: runId, state: 'running' },
      data: {
        state: 'done',
        phase: 'done',
        percent: 100,
        ...{ objective, bound, gap, seconds, cut, inputHash },
        finishedAt: clock.now(),
      },
      select: { fairId: true },
    });
    if (!run) return fail('allocation.not-at-work');
    const at = { runId, fairId: run.fairId };
    const idsOf = (application: string) => ({ ...at, applicationId: idOf.get(application) ?? '' });
    await tx.allocationOutcome.createMany({
      data: [
        ...result.assigned.map(({ application, score, terms, reasons }) => ({
          ...idsOf(application),
          placed: true,
          score,
          terms,
          reasons: reasons.map(({ code, details }) => ({ code, details })),
        })),
        ...result.unassigned.map(({ application, reason }) => ({
          ...idsOf(application),
          placed: false,
          reasons: [{ code: reason.code, details: reason.details }],
        })),
      ],
    });
    await tx.allocationProposal.createMany({
      data: result.assigned.flatMap(({ application, booths }) =>
        booths.map((code) => ({
          ...idsOf(application),
          boothId: boothIdOf.get(code) ?? '',
          boothCode: code,
        })),
      ),
    });
    return ok(null);
  });
  return stored.ok ? 'stored' : 'not-at-work';
}
