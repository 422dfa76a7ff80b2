import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { fairExportColumns } from '~/features/fairs/fair-list-columns';
import { fairListSpec } from '~/features/fairs/fair-list-spec';
import { listFairs } from '~/features/fairs/list-fairs.server';
import { exportFormat, tableExport } from '~/platform/xlsx/table-export.server';
import { parseTableState } from '~/ui/table/table-state';

/** The list of fairs as a file, narrowed and sorted as on the page. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const state = parseTableState(new URL(args.request.url).searchParams, fairListSpec);
  const { rows } = await listFairs(rc, state, { all: true });
  return tableExport(rows, fairExportColumns(rc.i18n.t, rc.locale), {
    format: exportFormat(args.request) ?? 'xlsx',
    filename: rc.i18n.t('fairs:list.file'),
    locale: rc.locale,
  });
}
