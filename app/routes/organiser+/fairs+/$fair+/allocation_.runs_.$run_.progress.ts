import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { findRun } from '~/features/allocation/find-run.server';
import { jobViewOf } from '~/features/allocation/job-view-of';
import { throwError } from '~/platform/http/error-response.server';

/** How far a run is, for the page that watches it. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findRun(rc, args.params.fair ?? '', args.params.run ?? '');
  if (!found.ok) throwError(found.error);
  const { run, fair } = found.value;
  const t = (key: string | string[], values?: object) => String(rc.i18n.t(key, { ...values }));
  return json(jobViewOf(run, fair.slug, t), { headers: { 'Cache-Control': 'no-store' } });
}
