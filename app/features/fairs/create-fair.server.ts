import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { type CopiedBy, copyFairParts } from './copy-fair-parts.server';
import { defaultCategories } from './default-categories';
import { defaultPolicies } from './default-policies';
import type { FairInput } from './fair-schema';
import { freeFairSlug, isFreeSlug } from './fair-slug.server';
import { POLICY_KINDS } from './policy-kinds';

export interface NewFair {
  readonly fairId: string;
  readonly slug: string;
}

export interface NewFairOptions {
  /** Becomes the fair's id: a form sent twice makes one fair. */
  readonly id?: string;
  /** A fair of the same organiser whose policies, categories, rooms, halls and booths the new one begins with. */
  readonly copyOf?: string;
}

/**
 * A new fair of an organiser, with its usual policies and the four product groups, or with those of the fair it is copied
 * from. Only the organiser sees it until it is announced.
 * Errors: `forbidden`, `not-found` for the fair to copy, `fair.address-taken`.
 */
export async function createFair(
  context: VerbContext,
  organisationId: string,
  fair: FairInput,
  options: NewFairOptions = {},
): Promise<Result<NewFair>> {
  const { actor, db, clock } = context;
  if (!can(actor, 'fair.create', { organiserId: organisationId })) return fail('forbidden');
  const createdById = actor.kind === 'person' ? actor.personId : null;
  return transact(db, async (tx) => {
    const made = options.id ? await madeBefore(tx, options.id) : null;
    if (made) {
      if (made.organisationId !== organisationId) return fail('forbidden');
      return ok({ fairId: made.id, slug: made.slug });
    }
    const source = options.copyOf
      ? await tx.fair.findFirst({ where: { id: options.copyOf, organisationId } })
      : null;
    if (options.copyOf && !source) return fail('not-found');
    if (fair.slug && !(await isFreeSlug(tx, fair.slug))) return fail('fair.address-taken');
    const slug = fair.slug || (await freeFairSlug(tx, fair.nameVi));
    const { id } = await tx.fair.create({
      data: {
        ...(options.id ? { id: options.id } : {}),
        ...fair,
        organisationId,
        slug,
        createdAt: clock.now(),
        createdById,
      },
    });
    const by = { at: clock.now(), personId: createdById };
    if (source) await copyFairParts(tx, source.id, id, by);
    else await addDefaults(tx, id, by);
    await audit(tx, context, {
      action: 'fair.created',
      recordKind: 'fair',
      recordId: id,
      organisationId,
      fairId: id,
      details: source ? { name: fair.nameVi, copyOf: source.nameVi } : { name: fair.nameVi },
    });
    return ok({ fairId: id, slug });
  });
}

/** The fair an earlier sending of the same form made; a second sending waits here for the first. */
async function madeBefore(tx: Transaction, id: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
  return tx.fair.findUnique({ where: { id } });
}

async function addDefaults(tx: Transaction, fairId: string, by: CopiedBy): Promise<void> {
  await tx.fairCategory.createMany({ data: defaultCategories.map((one) => ({ ...one, fairId })) });
  await tx.fairPolicy.createMany({
    data: POLICY_KINDS.map((kind) => ({
      fairId,
      kind,
      version: 1,
      ...defaultPolicies[kind],
      createdAt: by.at,
      createdById: by.personId,
    })),
  });
}
