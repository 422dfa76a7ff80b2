import { fail, ok, type Result } from '~/kernel/result';
import type { AccountContext } from './account-context.server';

/** The person works under another of its organisations from now on, in this session. */
export async function switchOrganisation(
  context: AccountContext,
  input: { readonly sessionId: string; readonly organisationId: string },
): Promise<Result<null>> {
  const { actor, db } = context;
  if (actor.kind !== 'person') return fail('forbidden');
  // Asked of the database and not of the actor: a membership may be newer than the request.
  const own = await db.membership.findFirst({
    where: {
      personId: actor.personId,
      organisationId: input.organisationId,
      endedAt: null,
      organisation: { suspendedAt: null },
    },
  });
  if (!own) return fail('not-found');
  await db.session.updateMany({
    where: { id: input.sessionId, personId: actor.personId },
    data: { activeOrganisationId: input.organisationId },
  });
  return ok(null);
}
