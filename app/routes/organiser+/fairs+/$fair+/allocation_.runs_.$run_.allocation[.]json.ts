import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { resultOfRun } from '~/features/allocation/result-of-run.server';
import { throwError } from '~/platform/http/error-response.server';
import { attachment } from '~/platform/xlsx/table-export.server';

/** The result of a run as allocation.json. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { fair = '', run = '' } = args.params;
  const result = await resultOfRun(rc, { fair, run });
  if (!result.ok) throwError(result.error);
  const { text, slug, number } = result.value;
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': attachment(`${slug}-${number}-allocation.json`),
      'Cache-Control': 'no-store',
    },
  });
}
