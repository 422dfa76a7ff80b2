import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { lockFair } from '~/features/fairs/find-fair.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { personOf } from './booth-act.server';

export interface Published {
  readonly publicationId: string;
  /** False when it was public already: a form that was sent twice. */
  readonly changed: boolean;
}

/**
 * Makes the names on the plan public. From now on every change of an assignment is public at once.
 * @param announce puts the letters to facilities on their way; runs in the same transaction
 * Errors: `not-found`, `forbidden`, `publication.no-plan`, `publication.nothing-assigned`.
 */
export async function publishAllocation(
  context: VerbContext,
  input: { readonly fairId: string },
  announce: (tx: Transaction, publicationId: string) => Promise<void>,
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
    const { id } = await tx.allocationPublication.create({
      data: { fairId, publishedAt: context.clock.now(), publishedById: personOf(context) },
    });
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
