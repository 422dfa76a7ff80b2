import type { LoaderFunctionArgs } from '@remix-run/node';
import { outboxExportColumns } from '~/features/accounts/administration-export-columns';
import { outboxListSpec } from '~/features/accounts/administration-lists';
import { listOutbox } from '~/features/accounts/list-outbox.server';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { throwError } from '~/platform/http/error-response.server';
import { tableExport } from '~/platform/xlsx/table-export.server';
import { parseTableState } from '~/ui/table/table-state';

/** The mails the system wrote as a file, narrowed and sorted as on the page. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { format } = args.params;
  if (format !== 'xlsx' && format !== 'csv') throwError({ code: 'not-found' });
  const state = parseTableState(new URL(args.request.url).searchParams, outboxListSpec);
  const list = await listOutbox(rc, state, { all: true });
  if (!list.ok) throwError(list.error);
  return tableExport(list.value.rows, outboxExportColumns(rc.i18n.t), {
    format,
    filename: rc.i18n.t('accounts:admin.outbox'),
    locale: rc.locale,
  });
}
