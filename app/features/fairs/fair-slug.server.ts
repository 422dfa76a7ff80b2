import { slugify } from '~/kernel/text-folding';
import type { Transaction } from '~/platform/db/database.server';

const LONGEST_SLUG = 80;

/**
 * A free slug for a fair, from its Vietnamese name: `hoi-cho-phia-bac-2026`, or with `-2`, `-3`… where that is taken.
 * Takes a lock on the name until the transaction ends, so that two fairs of one name do not pick the same.
 */
export async function freeFairSlug(tx: Transaction, nameVi: string): Promise<string> {
  const base = slugify(nameVi, LONGEST_SLUG - 5) || 'hoi-cho';
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`fair-slug ${base}`}, 0))`;
  const taken = new Set(
    (await tx.fair.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } })).map(
      ({ slug }) => slug,
    ),
  );
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
