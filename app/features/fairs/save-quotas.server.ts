import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { findProvince } from '~/kernel/provinces';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { lockFair } from './find-fair.server';
import { type QuotaCell, type QuotasShown, quotaKey } from './limits-schema';

export interface QuotaChanges {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * Stores the given cells of a fair's quota table (others stay). All or nothing.
 * @param shown the table as the form had it: cells left as they were shown are left as they are, whoever changed them since
 * Errors: `not-found`, `quota.unknown-province`, `quota.below-use` (details: province, funding, booths, used), `quota.changed`
 * (details: province, funding, now, count) when a colleague changed a cell that is changed here too.
 */
export function saveQuotas(
  context: VerbContext,
  fairId: string,
  cells: readonly QuotaCell[],
  shown?: QuotasShown,
): Promise<Result<QuotaChanges>> {
  return transact(context.db, async (tx) => {
    const found = await lockFair(tx, context, fairId, 'fair.edit');
    if (!found.ok) return found;
    const fair = found.value;
    const frame = fair.provinceFrame === 'f63' ? '63' : '34';
    const unknown = cells.find(({ provinceSlug }) => !findProvince(provinceSlug, frame));
    if (unknown) return fail('quota.unknown-province', { province: unknown.provinceSlug });
    const stored = await storeCells(tx, context, fairId, cells, shown);
    if (!stored.ok) return stored;
    const { counts, changed } = stored.value;
    if (changed.length > 0) {
      await audit(tx, context, {
        action: 'quotas.saved',
        recordKind: 'fair',
        recordId: fairId,
        organisationId: fair.organisationId,
        fairId,
        details: { name: fair.nameVi, count: changed.length, changed: [...changed] },
      });
    }
    return ok(counts);
  });
}

interface StoredCells {
  readonly counts: QuotaChanges;
  readonly changed: readonly {
    readonly funding: string;
    readonly province: string;
    readonly from: number | null;
    readonly to: number | null;
  }[];
}

/** In one order for everybody: two editors wait for each other instead of dead-locking. */
async function storeCells(
  tx: Transaction,
  context: VerbContext,
  fairId: string,
  cells: readonly QuotaCell[],
  shown: QuotasShown | undefined,
): Promise<Result<StoredCells>> {
  const standing = new Map(
    (await tx.boothQuota.findMany({ where: { fairId } })).map((row) => [quotaKey(row), row.booths]),
  );
  const mine = cells.filter((cell) => shown?.get(quotaKey(cell)) !== cell.booths);
  const changedByOthers = mine.filter((cell) => {
    const now = standing.get(quotaKey(cell)) ?? null;
    const before = shown?.get(quotaKey(cell));
    return before !== undefined && now !== before && now !== cell.booths;
  });
  const [first] = changedByOthers;
  if (first) {
    return fail('quota.changed', {
      province: first.provinceSlug,
      funding: first.funding,
      now: standing.get(quotaKey(first)) ?? 'none',
      count: changedByOthers.length,
    });
  }
  const counts = { created: 0, updated: 0, unchanged: 0, removed: 0 };
  const changed: StoredCells['changed'][number][] = [];
  for (const cell of [...mine].sort((a, b) => (quotaKey(a) < quotaKey(b) ? -1 : 1))) {
    const from = standing.get(quotaKey(cell)) ?? null;
    if (from === cell.booths) {
      if (from !== null) counts.unchanged += 1;
      continue;
    }
    const refused = await storeCell(tx, context, fairId, cell);
    if (refused) return refused;
    counts[cell.booths === null ? 'removed' : from === null ? 'created' : 'updated'] += 1;
    changed.push({ funding: cell.funding, province: cell.provinceSlug, from, to: cell.booths });
  }
  return ok({ counts, changed });
}

async function storeCell(
  tx: Transaction,
  { clock }: VerbContext,
  fairId: string,
  { funding, provinceSlug, booths }: QuotaCell,
) {
  const where = { fairId, funding, provinceSlug };
  if (booths === null) {
    await tx.boothQuota.deleteMany({ where });
    return null;
  }
  // The lock of the counting triggers: no booth is given between this count and the commit.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`quota ${fairId}${funding}${provinceSlug}`}, 0))`;
  const used = await tx.boothTenure.count({
    where: { ...where, OR: [{ endsAt: null }, { endsAt: { gt: clock.now() } }] },
  });
  if (used > booths) {
    return fail('quota.below-use', { province: provinceSlug, funding, booths, used });
  }
  await tx.boothQuota.upsert({
    where: { fairId_funding_provinceSlug: where },
    create: { ...where, booths },
    update: { booths },
  });
  return null;
}
