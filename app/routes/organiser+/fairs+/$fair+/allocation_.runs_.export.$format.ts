import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { runsOf } from '~/features/allocation/find-run.server';
import { runExportColumns } from '~/features/allocation/run-export-columns';
import { runList } from '~/features/allocation/run-list';
import { runListSpec } from '~/features/allocation/run-list-spec';
import { findFair } from '~/features/fairs/find-fair.server';
import { throwError } from '~/platform/http/error-response.server';
import { tableExport } from '~/platform/xlsx/table-export.server';
import { parseTableState } from '~/ui/table/table-state';

/** The runs of a fair as a file, narrowed and sorted as on the page. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const fair = await findFair(rc, args.params.fair ?? '', 'allocation.run');
  if (!fair.ok) throwError(fair.error);
  const { format } = args.params;
  if (format !== 'xlsx' && format !== 'csv') throwError({ code: 'not-found' });
  const state = parseTableState(new URL(args.request.url).searchParams, runListSpec);
  const { rows } = runList(await runsOf(rc.db, fair.value.id), state, { all: true });
  const t = (key: string | string[], values?: object) => String(rc.i18n.t(key, { ...values }));
  return tableExport(rows, runExportColumns(t), {
    format,
    filename: `${t('allocation:runs.file')} ${fair.value.slug}`,
    locale: rc.locale,
    sheet: t('allocation:runs.file'),
  });
}
