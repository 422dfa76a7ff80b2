import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { applicationPath } from '~/features/applications/paths';
import { startApplication } from '~/features/applications/start-application.server';
import { facilityHomePath } from '~/features/facilities/paths';
import { throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { recordId } from '~/platform/http/record-id.server';

/** Begins an application of a facility for a fair, or goes on with the draft there is. */
export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const form = await args.request.formData();
  const started = await startApplication(rc, {
    fairId: recordId(form.get('fair')),
    facilityId: recordId(form.get('facility')),
  });
  if (started.ok) return redirect(applicationPath(started.value.applicationId));
  if (started.error.code !== 'application.window') throwError(started.error);
  const text = rc.i18n.t('applications:failures.application.window');
  return redirectWithFlash(rc.services, facilityHomePath(), { tone: 'error', text });
}

/** The address read by hand or after signing in: the way is from the fair's own page. */
export const loader = () => redirect(facilityHomePath());
