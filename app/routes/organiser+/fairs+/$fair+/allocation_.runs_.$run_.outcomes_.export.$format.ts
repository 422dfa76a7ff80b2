import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { outcomeExportColumns } from '~/features/allocation/outcome-export-columns';
import { outcomeList } from '~/features/allocation/outcome-list.server';
import { outcomeListSpec } from '~/features/allocation/outcome-list-spec';
import { throwError } from '~/platform/http/error-response.server';
import { tableExport } from '~/platform/xlsx/table-export.server';
import { parseTableState } from '~/ui/table/table-state';

/** The explanations of a run as a file, with the search and filters of the page. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { fair = '', run = '', format } = args.params;
  if (format !== 'xlsx' && format !== 'csv') throwError({ code: 'not-found' });
  const state = parseTableState(new URL(args.request.url).searchParams, outcomeListSpec);
  const list = await outcomeList(rc, { fair, run }, state, rc.locale, { all: true });
  if (!list.ok) throwError(list.error);
  const t = (key: string | string[], values?: object) => String(rc.i18n.t(key, { ...values }));
  return tableExport(list.value.rows, outcomeExportColumns(t, rc.locale), {
    format,
    filename: `${t('allocation:outcomes.file', { number: list.value.run.number })} ${list.value.fair.slug}`,
    locale: rc.locale,
    sheet: t('allocation:outcomes.file', { number: list.value.run.number }),
  });
}
