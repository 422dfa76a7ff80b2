import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { boothExportColumns } from '~/features/booths/booth-export-columns';
import { boothListSpec } from '~/features/booths/booth-list-spec';
import { listBooths } from '~/features/booths/list-booths.server';
import { throwError } from '~/platform/http/error-response.server';
import { tableExport } from '~/platform/xlsx/table-export.server';
import { parseTableState } from '~/ui/table/table-state';

/** The list of booths as a file, with the search and filters of the page. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { format } = args.params;
  if (format !== 'xlsx' && format !== 'csv') throwError({ code: 'not-found' });
  const state = parseTableState(new URL(args.request.url).searchParams, boothListSpec);
  const found = await listBooths(rc, args.params.fair ?? '', state, { all: true });
  if (!found.ok) throwError(found.error);
  const { rows, categories, fair } = found.value;
  const t = (key: string | string[], values?: object) => String(rc.i18n.t(key, { ...values }));
  return tableExport(rows, boothExportColumns(t, rc.locale, categories), {
    format,
    filename: `${t('booths:list.title')} ${fair.slug}`,
    locale: rc.locale,
    sheet: t('booths:list.title'),
  });
}
