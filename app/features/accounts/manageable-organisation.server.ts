import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import type { Organisation } from '~/platform/db/generated/client';

/**
 * Locks an organisation that the actor manages. Somebody else's is `not-found`; one's own without the manager's role is
 * `forbidden`. Everything that counts managers waits here for its turn.
 */
export async function lockManageable(
  tx: Transaction,
  context: VerbContext,
  organisationId: string,
): Promise<Result<Organisation>> {
  await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${organisationId}::uuid FOR UPDATE`;
  const organisation = await tx.organisation.findUnique({ where: { id: organisationId } });
  if (!organisation || !can(context.actor, 'organisation.read', { organisationId }))
    return fail('not-found');
  if (!can(context.actor, 'organisation.manage', { organisationId })) return fail('forbidden');
  return ok(organisation);
}
