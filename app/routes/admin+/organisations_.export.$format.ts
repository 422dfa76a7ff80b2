import type { LoaderFunctionArgs } from '@remix-run/node';
import { organisationExportColumns } from '~/features/accounts/administration-export-columns';
import { organisationListSpec } from '~/features/accounts/administration-lists';
import { listOrganisations } from '~/features/accounts/list-organisations.server';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { throwError } from '~/platform/http/error-response.server';
import { tableExport } from '~/platform/xlsx/table-export.server';
import { parseTableState } from '~/ui/table/table-state';

/** Organisations of the whole system as a file, narrowed and sorted as on the page. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { format } = args.params;
  if (format !== 'xlsx' && format !== 'csv') throwError({ code: 'not-found' });
  const state = parseTableState(new URL(args.request.url).searchParams, organisationListSpec);
  const list = await listOrganisations(rc, state, { all: true });
  if (!list.ok) throwError(list.error);
  return tableExport(list.value.rows, organisationExportColumns(rc.i18n.t), {
    format,
    filename: rc.i18n.t('accounts:admin.organisations'),
    locale: rc.locale,
  });
}
