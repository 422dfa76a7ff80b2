import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { lockFair } from '~/features/fairs/find-fair.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { personOf } from './booth-act.server';
import { boothsNotTold, changesStamp, issueConfirmations } from './booths-told.server';

export interface Published {
  readonly publicationId: string;
  /** False when it was public already: a form that was sent twice. */
  readonly changed: boolean;
}

/** Puts letters to facilities on their way, in the transaction of what they tell. */
export type Announce = (tx: Transaction, publicationId: string) => Promise<void>;

/**
 * Makes the names on the plan public and confirms its booths to every facility. From now on a change of an assignment is
 * public at once; its facility learns of it by `announceChanges`.
 * Errors: `not-found`, `forbidden`, `publication.no-plan`, `publication.nothing-assigned`.
 */
export async function publishAllocation(
  context: VerbContext,
  input: { readonly fairId: string },
  announce: Announce,
): Promise<Result<Published>> {
  const { fairId } = input;
  return transact(context.db, async (tx): Promise<Result<Published>> => {
    const fair = await lockFair(tx, context, fairId, 'allocation.publish');
    if (!fair.ok) return fair;
    const live = await tx.allocationPublication.findFirst({ where: { fairId, withdrawnAt: null } });
    if (live) return ok({ publicationId: live.id, changed: false });
    if ((await tx.planVersion.count({ where: { fairId } })) === 0)
      return fail('publication.no-plan');
    const assigned = await tx.boothTenure.count({
      where: { fairId, kind: 'assigned', endsAt: null },
    });
    if (assigned === 0) return fail('publication.nothing-assigned');
    const [at, by] = [context.clock.now(), personOf(context)];
    const { id } = await tx.allocationPublication.create({
      data: { fairId, publishedAt: at, publishedById: by },
    });
    await issueConfirmations(tx, { fairId, publicationId: id, at, by });
    await announce(tx, id);
    await audit(tx, context, {
      action: 'allocation.published',
      recordKind: 'fair',
      recordId: fairId,
      organisationId: fair.value.organisationId,
      fairId,
      details: { booths: assigned },
    });
    return ok({ publicationId: id, changed: true });
  });
}

export interface ChangesAnnounced {
  /** How many facilities get a letter; 0 for a form that was sent twice. */
  readonly applications: number;
}

/**
 * Tells exactly those whose booths changed since they were last told: each gets a confirmation that replaces the former one.
 * Errors: `not-found`, `forbidden`, `publication.not-live`, `publication.changes-overtaken` when the changes are not (or not
 * only) those the reader saw.
 * @param input.seen the stamp of the changes the reader saw
 */
export async function announceChanges(
  context: VerbContext,
  input: { readonly fairId: string; readonly publicationId: string; readonly seen: string },
  announce: Announce,
): Promise<Result<ChangesAnnounced>> {
  const { fairId, publicationId } = input;
  return transact(context.db, async (tx): Promise<Result<ChangesAnnounced>> => {
    const fair = await lockFair(tx, context, fairId, 'allocation.publish');
    if (!fair.ok) return fair;
    const live = await tx.allocationPublication.findFirst({
      where: { id: publicationId, fairId, withdrawnAt: null },
    });
    if (!live) return fail('publication.not-live');
    const changes = await boothsNotTold(tx, fairId);
    if (changes.length === 0) return ok({ applications: 0 });
    if (changesStamp(changes) !== input.seen) return fail('publication.changes-overtaken');
    const [at, by] = [context.clock.now(), personOf(context)];
    await issueConfirmations(tx, { fairId, publicationId, at, by, changes });
    await announce(tx, publicationId);
    await audit(tx, context, {
      action: 'allocation.changes-announced',
      recordKind: 'fair',
      recordId: fairId,
      organisationId: fair.value.organisationId,
      fairId,
      details: {
        count: changes.length,
        applications: changes.map(({ applicationId }) => applicationId),
      },
    });
    return ok({ applications: changes.length });
  });
}

/**
 * Hides the names again; assignments stay. Errors: `not-found`, `forbidden`, `publication.not-live`.
 * @param input.publicationId the one the reader saw
 */
export async function withdrawPublication(
  context: VerbContext,
  input: { readonly fairId: string; readonly publicationId: string },
): Promise<Result<null>> {
  const { fairId, publicationId } = input;
  return transact(context.db, async (tx): Promise<Result<null>> => {
    const fair = await lockFair(tx, context, fairId, 'allocation.publish');
    if (!fair.ok) return fair;
    const { count } = await tx.allocationPublication.updateMany({
      where: { id: publicationId, fairId, withdrawnAt: null },
      data: { withdrawnAt: context.clock.now(), withdrawnById: personOf(context) },
    });
    if (count === 0) return fail('publication.not-live');
    await audit(tx, context, {
      action: 'allocation.publication-withdrawn',
      recordKind: 'fair',
      recordId: fairId,
      organisationId: fair.value.organisationId,
      fairId,
      details: {},
    });
    return ok(null);
  });
}
