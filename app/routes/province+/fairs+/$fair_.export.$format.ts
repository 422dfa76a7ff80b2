import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportCentreApplications } from '~/features/applications/export-centre-applications.server';
import { provincePage } from '~/features/applications/province-page.server';
import { findPublicFair } from '~/features/fairs/public-fairs.server';
import { throwError } from '~/platform/http/error-response.server';

/** The province's applications at a fair as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { rc, centre } = await provincePage(args);
  const { format } = args.params;
  if (format !== 'xlsx' && format !== 'csv') throwError({ code: 'not-found' });
  const found = await findPublicFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  return exportCentreApplications(rc, centre.organisationId, found.value, format);
}
