import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { applicationTable } from '~/features/applications/application-table';
import {
  exportAllocationCsv,
  exportApplications,
} from '~/features/applications/export-applications.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { throwError } from '~/platform/http/error-response.server';
import { parseTableState } from '~/ui/table/table-state';

/** The list as xlsx or csv, narrowed as on the page; or all eligible applications as `applications.csv` (`allocation`). */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'application.list');
  if (!found.ok) throwError(found.error);
  const { format } = args.params;
  if (format === 'allocation') return exportAllocationCsv(rc, found.value);
  if (format !== 'xlsx' && format !== 'csv') throwError({ code: 'not-found' });
  const state = parseTableState(new URL(args.request.url).searchParams, applicationTable);
  return exportApplications(rc, found.value, state, format);
}
