import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { startPath } from '~/features/accounts/home-path';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';

/** Leads everybody to the page their day begins on. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  return redirect(startPath(rc.actor));
}
