import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { lockFair } from './find-fair.server';
import { type CategoryInput, categoriesShown } from './limits-schema';

/**
 * Stores the categories of a fair as one list in its order. A category that an application or a booth names cannot go, and
 * a cap cannot fall below the booths given in it.
 * @param shown the list as the form had it (`categoriesShown`)
 * Errors: `not-found`, `category.changed` (details: now) when a colleague changed the list meanwhile, `category.in-use` and `category.cap-below-use` (details: name, used).
 */
export function saveCategories(
  context: VerbContext,
  fairId: string,
  categories: readonly CategoryInput[],
  shown?: string,
): Promise<Result<null>> {
  return transact(context.db, async (tx) => {
    const found = await lockFair(tx, context, fairId, 'fair.edit');
    if (!found.ok) return found;
    const before = await tx.fairCategory.findMany({
      where: { fairId },
      orderBy: [{ sort: 'asc' }, { code: 'asc' }],
    });
    const standing = categoriesShown(before);
    // The same list sent twice is no conflict.
    if (standing === categoriesShown(categories)) return ok(null);
    if (shown !== undefined && shown !== standing) {
      return fail('category.changed', { now: before.map(inWords).join(', ') });
    }
    const kept = new Set(categories.map(({ code }) => code));
    for (const gone of before.filter(({ code }) => !kept.has(code))) {
      const used = await usesOf(tx, fairId, gone.code);
      if (used > 0) return fail('category.in-use', { name: gone.nameVi, used });
    }
    for (const { code, boothCap, nameVi } of categories) {
      if (boothCap === null) continue;
      const used = await boothsGiven(tx, fairId, code, context.clock.now());
      if (used > boothCap) return fail('category.cap-below-use', { name: nameVi, used });
    }
    await tx.fairCategory.deleteMany({ where: { fairId, code: { notIn: [...kept] } } });
    for (const [sort, { code, ...rest }] of categories.entries()) {
      await tx.fairCategory.upsert({
        where: { fairId_code: { fairId, code } },
        create: { fairId, code, ...rest, sort },
        update: { ...rest, sort },
      });
    }
    await audit(tx, context, {
      action: 'categories.saved',
      recordKind: 'fair',
      recordId: fairId,
      organisationId: found.value.organisationId,
      fairId,
      details: {
        name: found.value.nameVi,
        categories: categories.map(({ code, boothCap }) => ({ code, boothCap })),
      },
    });
    return ok(null);
  });
}

const inWords = ({ nameVi, boothCap }: { nameVi: string; boothCap: number | null }) =>
  boothCap === null ? nameVi : `${nameVi} (≤ ${boothCap})`;

async function usesOf(tx: Transaction, fairId: string, code: string): Promise<number> {
  const applications = await tx.application.count({ where: { fairId, categoryCode: code } });
  const booths = await tx.booth.count({ where: { fairId, categories: { has: code } } });
  return applications + booths;
}

/** Counted under the lock that giving a booth takes, so that none is given between counting and saving. */
async function boothsGiven(
  tx: Transaction,
  fairId: string,
  code: string,
  now: Date,
): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`category ${fairId}${code}`}, 0))`;
  return tx.boothTenure.count({
    where: { fairId, categoryCode: code, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
  });
}
