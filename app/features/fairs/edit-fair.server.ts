import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { changedFields } from './fair-form-values';
import type { FairInput } from './fair-schema';
import { isFreeSlug } from './fair-slug.server';
import { type FairRecord, lockFair } from './find-fair.server';

/**
 * Stores what an organiser states about a fair. Its address can be changed until the fair is announced: from then on links
 * and printed codes carry it. An empty one leaves it as it is.
 * @param version of the fair when the form was opened
 * Errors: `not-found`, `fair.cancelled`, `fair.stale` (details: the present version), `fair.frame-in-use` when provinces
 * were already counted in the old frame, `fair.facility-cap-below-use` (details: used) when a facility has more booths,
 * `fair.address-fixed`, `fair.address-taken`.
 */
export async function editFair(
  context: VerbContext,
  fairId: string,
  version: number,
  stated: FairInput,
): Promise<Result<{ readonly version: number; readonly slug: string }>> {
  return transact(context.db, async (tx) => {
    const found = await lockFair(tx, context, fairId, 'fair.edit');
    if (!found.ok) return found;
    const fair = found.value;
    if (fair.cancelledAt) return fail('fair.cancelled');
    if (fair.version !== version) return fail('fair.stale', { version: fair.version });
    const input = { ...stated, slug: stated.slug || fair.slug };
    const address = await addressFault(tx, fair, input.slug);
    if (address) return fail(address);
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
    if (Object.keys(changes).length === 0) return ok({ version, slug: fair.slug });
    await tx.fair.update({ where: { id: fairId }, data: { ...input, version: version + 1 } });
    await audit(tx, context, {
      action: 'fair.edited',
      recordKind: 'fair',
      recordId: fairId,
      organisationId: fair.organisationId,
      fairId,
      details: { name: input.nameVi, version: version + 1, changes },
    });
    return ok({ version: version + 1, slug: input.slug });
  });
}

async function addressFault(
  tx: Transaction,
  fair: Pick<FairRecord, 'slug' | 'announcedAt'>,
  slug: string,
): Promise<string | undefined> {
  if (slug === fair.slug) return undefined;
  if (fair.announcedAt) return 'fair.address-fixed';
  return (await isFreeSlug(tx, slug)) ? undefined : 'fair.address-taken';
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
