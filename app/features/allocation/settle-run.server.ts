import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import {
  type LockedRun,
  lockDraft,
  lockRun,
  type RunOfFair,
} from '~/features/allocation/lock-run.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';

/**
 * Stops a run that waits or is at work; its worker, in whatever process, sees it with its next heartbeat.
 * Errors: `not-found`, `allocation.not-at-work` when it had ended.
 */
export function cancelRun(context: VerbContext, input: RunOfFair): Promise<Result<LockedRun>> {
  return transact(context.db, async (tx) => {
    const run = await lockRun(tx, context, input, 'allocation.run');
    if (!run.ok) return run;
    const { state, number } = run.value;
    if (state === 'cancelled') return run;
    if (state !== 'queued' && state !== 'running') {
      return fail('allocation.not-at-work', { state, number });
    }
    await endAs(tx, context, run.value, 'cancelled');
    return run;
  });
}

/**
 * Puts a draft aside; nothing of the fair changes. Sent twice, it changes nothing the second time.
 * Errors: `not-found`, `allocation.not-draft`, `allocation.stale`.
 */
export function discardRun(
  context: VerbContext,
  input: RunOfFair & { readonly version: number },
): Promise<Result<LockedRun>> {
  return transact(context.db, async (tx) => {
    const seen = await lockRun(tx, context, input, 'allocation.run');
    if (!seen.ok || seen.value.state === 'discarded') return seen;
    const run = await lockDraft(tx, context, input, 'allocation.run');
    if (!run.ok) return run;
    await endAs(tx, context, run.value, 'discarded');
    return ok(run.value);
  });
}

/** Writes how a run ended and who ended it. */
export async function endAs(
  tx: Transaction,
  context: VerbContext,
  run: LockedRun,
  state: 'cancelled' | 'discarded' | 'applied',
  details: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const now = context.clock.now();
  const by = context.actor.kind === 'person' ? context.actor.personId : null;
  await tx.allocationRun.update({
    where: { id: run.id },
    data: {
      state,
      settledAt: now,
      settledById: by,
      ...(state === 'cancelled' ? { finishedAt: now } : {}),
    },
  });
  await audit(tx, context, {
    action: `allocation.${state}`,
    recordKind: 'allocation-run',
    recordId: run.id,
    organisationId: run.organiserId,
    fairId: run.fairId,
    details: { number: run.number, ...details },
  });
}
