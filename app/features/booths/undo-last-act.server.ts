import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import {
  act,
  type BoothActDone,
  type BoothRefusal,
  boothsOfAct,
  fairForBooths,
  personOf,
  recordAct,
} from './booth-act.server';
import { type LastAct, lastActOf } from './last-act.server';
import { addTenures, endTenures, lockApplications } from './tenure-store.server';

/**
 * Takes back one's last act on the fair's booths: what it gave ends now, what it ended begins again (a hold only while its
 * time is not over). Refused whole when somebody did something to one of the booths since.
 * @param input.entryId the act the reader saw: another one is not taken back by mistake
 * Errors: `not-found`, `booth.nothing-to-undo`, `booth.undo-overtaken`, and those of `assignBooths`.
 */
export async function undoLastAct(
  context: VerbContext,
  input: { readonly fairId: string; readonly entryId: string },
): Promise<Result<BoothActDone, BoothRefusal>> {
  const { fairId } = input;
  const fair = await fairForBooths(context.db, context.actor, 'booth.allocate', fairId);
  if (!fair.ok) return fair;
  const by = personOf(context);
  const last = by ? await lastActOf(context.db, fairId, by) : undefined;
  if (!last || last.entryId !== input.entryId) return fail('booth.nothing-to-undo');
  return act<BoothActDone>(context, async (tx) => {
    const tenures = await tenuresTouched(tx, last);
    const locked = await boothsOfAct(
      tx,
      context,
      fairId,
      tenures.map(({ boothId }) => boothId),
    );
    if (!locked.ok) return locked;
    const { booths, at } = locked.value;
    const standing = new Set(booths.flatMap(({ tenure }) => tenure?.id ?? []));
    const foreign = booths.some(({ tenure }) => tenure && !last.created.includes(tenure.id));
    if (foreign || last.created.some((id) => !standing.has(id))) {
      return fail('booth.undo-overtaken', { booths: last.booths });
    }
    const made = tenures.filter(({ id }) => last.created.includes(id));
    await endTenures(tx, made, { at, by, reason: 'undone' });
    const created = await beginAgain(tx, fairId, tenures, last, at, by);
    await recordAct(tx, context, {
      action: 'booth.undone',
      fairId,
      organiserId: fair.value.organisationId,
      recordKind: 'fair',
      recordId: fairId,
      booths: last.booths,
      ended: made,
      created,
      facility: last.facility,
      more: { undoes: last.entryId, undid: last.action },
    });
    return ok({ booths: last.booths, facility: last.facility, changed: true });
  });
}

type Touched = Awaited<ReturnType<typeof tenuresTouched>>[number];

async function tenuresTouched(tx: Transaction, last: LastAct) {
  const ids = [...last.ended.map(({ id }) => id), ...last.created];
  return await tx.boothTenure.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } });
}

/** The ended tenures once more, from `at` on, application by application in the order of the locks. */
async function beginAgain(
  tx: Transaction,
  fairId: string,
  tenures: readonly Touched[],
  last: LastAct,
  at: Date,
  by: string | null,
): Promise<readonly string[]> {
  const ends = new Map(last.ended.map(({ id, endsAt }) => [id, endsAt]));
  const back = tenures.filter(({ id }) => {
    const endsAt = ends.get(id);
    return endsAt !== undefined && (endsAt === null || endsAt > at);
  });
  const holders = [...new Set(back.flatMap(({ applicationId }) => applicationId ?? []))];
  const applications = await lockApplications(tx, fairId, holders);
  const created: string[] = [];
  for (const holder of [...applications, null]) {
    const theirs = back.filter(({ applicationId }) => applicationId === (holder?.id ?? null));
    const again = theirs.map(({ id, boothId, kind, origin, note, allocationRunId }) => ({
      boothId,
      kind,
      origin,
      note,
      allocationRunId,
      startsAt: at,
      endsAt: ends.get(id) ?? null,
    }));
    created.push(...(await addTenures(tx, fairId, holder, again, by)));
  }
  return created;
}
