import type { LoaderFunctionArgs } from '@remix-run/node';
import { provincePage } from '~/features/applications/province-page.server';
import { exportFacilities } from '~/features/facilities/export-facilities.server';
import { facilitySpec } from '~/features/facilities/facility-table';
import { throwError } from '~/platform/http/error-response.server';
import { parseTableState } from '~/ui/table/table-state';

/** The list as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { rc, centre } = await provincePage(args);
  const { format } = args.params;
  if (format !== 'xlsx' && format !== 'csv') throwError({ code: 'not-found' });
  const state = parseTableState(new URL(args.request.url).searchParams, facilitySpec);
  return exportFacilities(rc, centre.organisationId, state, format);
}
