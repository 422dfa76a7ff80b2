import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { changedFields } from './fair-form-values';
import type { FairInput } from './fair-schema';
import { lockFair } from './find-fair.server';

/**
 * Stores what an organiser states about a fair. The slug stays, since links and printed codes carry it.
 * @param version of the fair when the form was opened
 * Errors: `not-found`, `fair.cancelled`, `fair.stale` (details: the present version), `fair.frame-in-use` when provinces
 * were already counted in the old frame, `fair.facility-cap-below-use` (details: used) when a facility has more booths.
 */
export async function editFair(
  context: VerbContext,
  fairId: string,
  version: number,
  input: FairInput,
): Promise<Result<{ readonly version: number }>> {
  return transact(context.db, async (tx) => {
    const found = await lockFair(tx, context, fairId, 'fair.edit');
    if (!found.ok) return found;
    const fair = found.value;
    if (fair.cancelledAt) return fail('fair.cancelled');
    if (fair.version !== version) return fail('fair.stale', { version: fair.version });
    if (fair.provinceFrame !== input.provinceFrame) {
      const counted =
        (await tx.boothQuota.count({ where: { fairId } })) +
        (await tx.application.count({ where: { fairId, provinceSlug: { not: null } } }));
      if (counted > 0) return fail('fair.frame-in-use');
    }
    const most = await mostBoothsOfAFacility(tx, fairId, context.clock.now());
    if (input.boothCapPerFacility < Math.min(most, fair.boothCapPerFacility))
      return fail('fair.facility-cap-below-use', { used: most });
    const changes = changedFields(fair, input);
    if (Object.keys(changes).length === 0) return ok({ version });
    await tx.fair.update({ where: { id: fairId }, data: { ...input, version: version + 1 } });
    await audit(tx, context, {
      action: 'fair.edited',
      recordKind: 'fair',
      recordId: fairId,
      organisationId: fair.organisationId,
      fairId,
      details: { name: input.nameVi, version: version + 1, changes },
    });
    return ok({ version: version + 1 });
  });
}

/** Counted under the lock of the fair; what is given meanwhile meets the limit of its own transaction. */
async function mostBoothsOfAFacility(tx: Transaction, fairId: string, now: Date): Promise<number> {
  const counts = await tx.boothTenure.groupBy({
    by: ['facilityId'],
    where: { fairId, facilityId: { not: null }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    _count: true,
  });
  return Math.max(0, ...counts.map(({ _count }) => _count));
}
