import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { homePath } from '~/features/accounts/paths';
import { requestContext } from '~/features/accounts/request-context.server';
import { clearedSessionCookie } from '~/features/accounts/session-cookie.server';
import { endSession } from '~/features/accounts/sign-out.server';
import { redirectWithFlash } from '~/platform/http/flash.server';

/** Signs out of this device; also leaves a sign-in that still owes its second factor. Signed out already is fine. */
export async function action(args: ActionFunctionArgs) {
  const rc = await requestContext(args);
  const { session } = rc;
  if (session) await endSession(rc, { personId: session.personId, sessionId: session.id });
  const text = rc.i18n.t('accounts:signOut.done');
  return redirectWithFlash(rc, '/', { text }, clearedSessionCookie(args.request));
}

/** A link cannot sign anybody out: it only leads home. */
export const loader = () => redirect(homePath());
