import type { Transaction } from '~/platform/db/database.server';
import { isPageSlug, suggestedFairSlug } from './fair-slug';

/**
 * A free address for a fair, from its Vietnamese name, with `-2`, `-3`… where that is taken. Addresses are given one
 * after another until the transaction ends.
 */
export async function freeFairSlug(tx: Transaction, nameVi: string): Promise<string> {
  const base = suggestedFairSlug(nameVi) || 'hoi-cho';
  await lockSlugs(tx);
  const taken = new Set(
    (await tx.fair.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } })).map(
      ({ slug }) => slug,
    ),
  );
  if (!taken.has(base) && !isPageSlug(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Whether a chosen address can be that of a fair; it stays so until the transaction ends. */
export async function isFreeSlug(tx: Transaction, slug: string): Promise<boolean> {
  await lockSlugs(tx);
  return !isPageSlug(slug) && (await tx.fair.count({ where: { slug } })) === 0;
}

async function lockSlugs(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('fair-slug', 0))`;
}
