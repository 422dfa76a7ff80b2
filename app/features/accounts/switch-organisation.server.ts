import { fail, ok, type Result } from '~/kernel/result';
import type { AccountContext } from './account-context.server';

/** The person works under another of its organisations from now on, in this session. */
export async function switchOrganisation(
  context: AccountContext,
  input: { readonly sessionId: string; readonly organisationId: string },
): Promise<Result<null>> {
  const { actor, db } = context;
  const own =
    actor.kind === 'person' &&
    actor.memberships.some(({ organisationId }) => organisationId === input.organisationId);
  if (!own) return fail('not-found');
  await db.session.updateMany({
    where: { id: input.sessionId, personId: actor.personId },
    data: { activeOrganisationId: input.organisationId },
  });
  return ok(null);
}
