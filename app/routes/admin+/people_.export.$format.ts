import type { LoaderFunctionArgs } from '@remix-run/node';
import { peopleExportColumns } from '~/features/accounts/administration-export-columns';
import { peopleListSpec } from '~/features/accounts/administration-lists';
import { listPeople } from '~/features/accounts/list-people.server';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { throwError } from '~/platform/http/error-response.server';
import { tableExport } from '~/platform/xlsx/table-export.server';
import { parseTableState } from '~/ui/table/table-state';

/** Everybody with an account as a file, narrowed and sorted as on the page. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { format } = args.params;
  if (format !== 'xlsx' && format !== 'csv') throwError({ code: 'not-found' });
  const state = parseTableState(new URL(args.request.url).searchParams, peopleListSpec);
  const list = await listPeople(rc, state, { all: true });
  if (!list.ok) throwError(list.error);
  return tableExport(list.value.rows, peopleExportColumns(rc.i18n.t), {
    format,
    filename: rc.i18n.t('accounts:admin.people'),
    locale: rc.locale,
  });
}
