import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { homePath } from '~/features/accounts/paths';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { switchOrganisation } from '~/features/accounts/switch-organisation.server';
import { throwError } from '~/platform/http/error-response.server';
import { recordId } from '~/platform/http/record-id.server';

/** Goes on under another of the person's organisations, at that one's start page. */
export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const form = await args.request.formData();
  const organisationId = recordId(form.get('organisation'));
  const switched = await switchOrganisation(rc, { sessionId: rc.session.id, organisationId });
  if (!switched.ok) throwError(switched.error);
  return redirect(homePath());
}

export const loader = () => redirect(homePath());
