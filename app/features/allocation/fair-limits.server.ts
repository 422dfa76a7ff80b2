import { type FairLimits, quotaKey } from '~/features/allocation/draft-limits';
import type { Transaction } from '~/platform/db/database.server';

/** The limits of a fair as they are now. */
export async function fairLimits(tx: Transaction, fairId: string): Promise<FairLimits> {
  const fair = await tx.fair.findUniqueOrThrow({
    where: { id: fairId },
    select: { boothCapPerFacility: true },
  });
  const quotas = await tx.boothQuota.findMany({ where: { fairId } });
  const categories = await tx.fairCategory.findMany({ where: { fairId, boothCap: { not: null } } });
  return {
    perFacility: fair.boothCapPerFacility,
    quotas: new Map(quotas.map((quota) => [quotaKey(quota), quota.booths])),
    categories: new Map(categories.map(({ code, boothCap }) => [code, boothCap ?? 0])),
  };
}
