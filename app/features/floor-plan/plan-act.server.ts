import type { Action } from '~/features/access/actions';
import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { type FairRecord, lockFair } from '~/features/fairs/find-fair.server';
import { fail, ok, type Result } from '~/kernel/result';
import { collateVi } from '~/kernel/text-folding';
import type { Transaction } from '~/platform/db/database.server';
import { databaseFault } from '~/platform/db/database-error.server';
import { transact } from '~/platform/db/transaction.server';
import { newFault } from './apply-edit';
import { boothsInUse } from './booths-in-use.server';
import { findStoredPlan, type StoredPlan } from './find-plan.server';
import type { PlanDocument } from './plan-document';
import { type StoredChange, storePlan } from './store-plan.server';

export interface PlanScene {
  readonly fair: FairRecord;
  readonly stored: StoredPlan;
}

/**
 * One act on a fair's plan: the right is asked for and the fair's row locked, so that acts on one plan come one after the
 * other; then `work` decides and stores.
 * Errors besides those of `work`: `not-found`, `forbidden`, `fair.cancelled`, `plan.booths-in-use` and `plan.id-twice`
 * where only the database could see it.
 */
export async function planAct<T>(
  context: VerbContext,
  fairId: string,
  action: Extract<Action, `plan.${string}`>,
  work: (tx: Transaction, scene: PlanScene) => Promise<Result<T>>,
): Promise<Result<T>> {
  const run = () =>
    transact(context.db, async (tx) => {
      const found = await lockFair(tx, context, fairId, action);
      if (!found.ok) return found;
      if (found.value.cancelledAt) return fail('fair.cancelled');
      return work(tx, { fair: found.value, stored: await findStoredPlan(tx, fairId) });
    });
  try {
    return await run();
  } catch (error) {
    const fault = databaseFault(error);
    // Somebody took or wished for a booth while it was being removed: the second look names it. PostgreSQL 18 has a state of
    // its own for a key that restricts.
    if (fault?.sqlState === '23503' || fault?.sqlState === '23001') return run();
    if (fault?.sqlState === '23505') return fail('plan.id-twice', { booth: '' });
    throw error;
  }
}

/** Whose form it was: the version of the hall that it showed. */
export interface HallVersion {
  readonly hall: string;
  readonly version: number;
}

/** `plan.stale` (details: hall, version, by, at) when the hall was changed since; `plan.no-hall` when it is gone. */
export async function checkVersion(
  tx: Transaction,
  stored: StoredPlan,
  { hall: code, version }: HallVersion,
): Promise<Result<null>> {
  const hall = stored.halls.find((one) => one.code === code);
  if (!hall) return fail('plan.no-hall', { hall: code });
  if (hall.version === version) return ok(null);
  const entry = await tx.auditEntry.findFirst({
    where: { recordKind: 'hall', recordId: hall.id },
    orderBy: { id: 'desc' },
    select: { at: true, actorPersonId: true },
  });
  const person = entry?.actorPersonId
    ? await tx.person.findUnique({ where: { id: entry.actorPersonId }, select: { name: true } })
    : null;
  return fail('plan.stale', {
    hall: code,
    version: hall.version,
    by: person?.name ?? '',
    at: entry?.at.toISOString() ?? '',
  });
}

/**
 * Stores the plan after an act, and the act in the trail of each hall it touched.
 * Errors: the first new fault of `checkPlan`; `plan.booths-in-use` (details: booths, the codes of removed booths that records refer to).
 */
export async function savePlan(
  tx: Transaction,
  context: VerbContext,
  { fair, stored }: PlanScene,
  after: PlanDocument,
  action: `plan.${string}`,
): Promise<Result<StoredChange>> {
  const fault = newFault(stored.plan, after);
  if (fault) return { ok: false, error: fault };
  const kept = new Set(after.booths.map(({ id }) => id));
  const removed = stored.plan.booths.filter(({ id }) => !kept.has(id));
  if (removed.length > 0) {
    const used = await boothsInUse(tx, fair.id);
    const lost = removed.filter(({ id }) => used.has(id)).map(({ code }) => code);
    if (lost.length > 0) return fail('plan.booths-in-use', { booths: lost.sort(collateVi) });
  }
  const change = await storePlan(tx, fair.id, stored, after);
  const { created, updated } = change;
  await audit(
    tx,
    context,
    ...[...change.halls, ...goneHalls(stored, after)].map((hall) => ({
      action,
      recordKind: 'hall',
      recordId: hall.id,
      organisationId: fair.organisationId,
      fairId: fair.id,
      details: {
        hall: hall.code,
        version: hall.version,
        created,
        updated,
        removed: change.removed,
      },
    })),
  );
  return ok(change);
}

function goneHalls(stored: StoredPlan, after: PlanDocument) {
  return stored.halls.filter(({ code }) => !after.halls.some((hall) => hall.code === code));
}
