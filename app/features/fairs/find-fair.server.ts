import type { Action } from '~/features/access/actions';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { normaliseText } from '~/kernel/text-folding';
import type { Database, Transaction } from '~/platform/db/database.server';
import type { Fair } from '~/platform/db/generated/client';

export type FairRecord = Fair;

/**
 * A fair by its slug, for somebody who may take `action` on it.
 * Errors: `not-found`, also when the fair is another organiser's; `forbidden` when it is the reader's own organiser's and
 * the act is a manager's.
 */
export async function findFair(
  context: Pick<VerbContext, 'actor'> & { readonly db: Database | Transaction },
  slug: string,
  action: Action = 'fair.read',
): Promise<Result<FairRecord>> {
  // Out of an address: PostgreSQL refuses to look for what it cannot hold.
  if (normaliseText(slug) !== slug) return fail('not-found');
  const fair = await context.db.fair.findUnique({ where: { slug } });
  return allowed(context, fair, action);
}

/**
 * The same by id, with the row locked until the transaction ends. NO KEY: booths given meanwhile refer to the fair and
 * must not wait here, since they hold the quota locks that `saveQuotas` waits for.
 */
export async function lockFair(
  tx: Transaction,
  context: VerbContext,
  fairId: string,
  action: Action,
): Promise<Result<FairRecord>> {
  await tx.$queryRaw`SELECT 1 FROM fair WHERE id = ${fairId}::uuid FOR NO KEY UPDATE`;
  const fair = await tx.fair.findUnique({ where: { id: fairId } });
  return allowed(context, fair, action);
}

function allowed(
  { actor }: Pick<VerbContext, 'actor'>,
  fair: FairRecord | null,
  action: Action,
): Result<FairRecord> {
  if (!fair) return fail('not-found');
  const record = { organiserId: fair.organisationId };
  if (can(actor, action, record)) return ok(fair);
  return fail(can(actor, 'fair.read', record) ? 'forbidden' : 'not-found');
}
