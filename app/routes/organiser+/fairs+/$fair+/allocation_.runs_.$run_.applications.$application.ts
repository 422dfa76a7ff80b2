import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { outcomeView } from '~/features/allocation/run-page.server';
import { throwError } from '~/platform/http/error-response.server';

/** One application of a run, for the panel beside the plan. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { fair = '', run = '', application = '' } = args.params;
  const outcome = await outcomeView(rc, { fair, run, application }, rc.locale);
  if (!outcome.ok) throwError(outcome.error);
  if (!outcome.value) throwError({ code: 'not-found' });
  return json({ outcome: outcome.value }, { headers: { 'Cache-Control': 'no-store' } });
}
