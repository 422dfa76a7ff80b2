import { redirect } from '@remix-run/node';
import type { ActorMembership } from '~/features/access/actor';
import { homePath } from '~/features/accounts/paths';
import {
  type PersonContext,
  requestContext,
  requirePerson,
} from '~/features/accounts/request-context.server';
import { throwError } from '~/platform/http/error-response.server';
import { centreOf } from './centre-of';

type Arguments = Parameters<typeof requestContext>[0];

/**
 * The reader of a province centre's page, and the centre.
 * @throws a redirect home for people of other organisations, 403 while the centre is not approved
 */
export async function provincePage(
  args: Arguments,
): Promise<{ readonly rc: PersonContext; readonly centre: ActorMembership }> {
  const rc = requirePerson(await requestContext(args));
  const centre = centreOf(rc.actor);
  if (!centre) throw redirect(homePath());
  if (!centre.approved) throwError({ code: 'organisation.not-approved' });
  return { rc, centre };
}
