import type { VerbContext } from '~/features/access/verb-context.server';
import { draftPlaces } from '~/features/allocation/draft.server';
import { readPlaceLine, standingEdits } from '~/features/allocation/draft-change';
import type { EditedDraft } from '~/features/allocation/edit-draft.server';
import { lockDraft, type RunOfFair } from '~/features/allocation/lock-run.server';
import { storeEdit } from '~/features/allocation/store-edit.server';
import { lockBooths } from '~/features/booths/tenure-store.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Database, Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';

/**
 * Takes back the last edit of a draft that stands, whoever made it; again, the one before. The booths are free for it: only
 * edits change a draft, and they are taken back in the order they were made.
 * Errors: those of `lockDraft`, `allocation.nothing-to-undo`, `booth.not-found` when one it would get back was taken out of the plan.
 */
export function undoDraftEdit(
  context: VerbContext,
  input: RunOfFair & { readonly version: number },
): Promise<Result<EditedDraft>> {
  return transact(context.db, async (tx) => {
    const run = await lockDraft(tx, context, input, 'allocation.run');
    if (!run.ok) return run;
    const last = (await editsOf(tx, input.runId)).at(-1);
    if (!last) return fail('allocation.nothing-to-undo');
    const after = last.before.flatMap((line) => readPlaceLine(line) ?? []);
    const back = after.flatMap(({ boothIds }) => boothIds);
    const booths = await lockBooths(tx, input.fairId, [...new Set(back)]);
    if (booths.length < new Set(back).size) return fail('booth.not-found');
    const places = await draftPlaces(tx, input.runId);
    const before = after.map(
      ({ applicationId }) =>
        places.get(applicationId) ?? { applicationId, boothIds: [], edited: false },
    );
    const version = await storeEdit(tx, context, run.value, {
      action: 'allocation.edit-undone',
      before,
      after,
    });
    return ok({ version, changed: true });
  });
}

/** The edits of a draft that stand, oldest first, from the trail. */
export async function editsOf(db: Database | Transaction, runId: string) {
  const entries = await db.auditEntry.findMany({
    where: {
      recordKind: 'allocation-run',
      recordId: runId,
      action: { in: ['allocation.edited', 'allocation.edit-undone'] },
    },
    orderBy: { id: 'asc' },
    select: { action: true, details: true },
  });
  return standingEdits(
    entries.map(({ action, details }) => ({ action, before: linesOf(details) })),
  );
}

function linesOf(details: unknown): readonly string[] {
  const before: unknown =
    typeof details === 'object' && details !== null ? Reflect.get(details, 'before') : undefined;
  return Array.isArray(before) ? before.filter((line) => typeof line === 'string') : [];
}
