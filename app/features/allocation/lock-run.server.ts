import type { Action } from '~/features/access/actions';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';

export interface LockedRun {
  readonly id: string;
  readonly fairId: string;
  readonly organiserId: string;
  readonly number: number;
  readonly state: string;
  readonly version: number;
}

export interface RunOfFair {
  readonly fairId: string;
  readonly runId: string;
}

/**
 * A run of a fair, locked until the transaction ends, for somebody who may take `action`. It is the first lock of every
 * verb of a draft; booths come after it.
 * Errors: `not-found`, also when it is another organiser's; `forbidden` when the act is a manager's.
 */
export async function lockRun(
  tx: Transaction,
  { actor }: VerbContext,
  { fairId, runId }: RunOfFair,
  action: Action,
): Promise<Result<LockedRun>> {
  const [run] = await tx.$queryRaw<LockedRun[]>`
    SELECT r.id, r.fair_id AS "fairId", f.organisation_id AS "organiserId", r.number, r.state::text AS state, r.version
    FROM allocation_run r JOIN fair f ON f.id = r.fair_id
    WHERE r.id = ${runId}::uuid AND r.fair_id = ${fairId}::uuid FOR UPDATE OF r`;
  if (!run) return fail('not-found');
  const record = { organiserId: run.organiserId };
  if (can(actor, action, record)) return ok(run);
  return fail(can(actor, 'fair.read', record) ? 'forbidden' : 'not-found');
}

/**
 * A run that is a draft, as the reader saw it. Errors: those of {@link lockRun}, `allocation.not-draft` (with its `state`
 * and `number`), `allocation.stale` (with `who` edited it last).
 */
export async function lockDraft(
  tx: Transaction,
  context: VerbContext,
  input: RunOfFair & { readonly version: number },
  action: Action,
): Promise<Result<LockedRun>> {
  const run = await lockRun(tx, context, input, action);
  if (!run.ok) return run;
  const { state, number, version } = run.value;
  if (state !== 'done') return fail('allocation.not-draft', { state, number });
  if (version !== input.version) {
    return fail('allocation.stale', { number, who: await lastEditorOf(tx, input.runId) });
  }
  return run;
}

async function lastEditorOf(tx: Transaction, runId: string): Promise<string> {
  const entry = await tx.auditEntry.findFirst({
    where: { recordKind: 'allocation-run', recordId: runId },
    orderBy: { id: 'desc' },
    select: { actorPersonId: true },
  });
  if (!entry?.actorPersonId) return '';
  const person = await tx.person.findUnique({
    where: { id: entry.actorPersonId },
    select: { name: true },
  });
  return person?.name ?? '';
}
