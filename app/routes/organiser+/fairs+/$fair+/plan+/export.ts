import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { boothSheetColumns, boothsCsvFile, planRows } from '~/features/floor-plan/plan-file.server';
import { throwError } from '~/platform/http/error-response.server';
import { attachment, exportFormat, tableExport } from '~/platform/xlsx/table-export.server';

/** The plan's booths: `booths.csv`, which can be imported again, or a sheet to read. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const slug = args.params.fair ?? '';
  const rows = await planRows(rc, slug);
  if (!rows.ok) throwError(rows.error);
  if (exportFormat(args.request) === 'xlsx') {
    return tableExport(rows.value, boothSheetColumns(rc.i18n), {
      format: 'xlsx',
      filename: `mat-bang-${slug}`,
      locale: rc.locale,
      sheet: rc.i18n.t('floor-plan:page.title'),
    });
  }
  return new Response(boothsCsvFile(rows.value), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachment('booths.csv'),
      'Cache-Control': 'no-store',
    },
  });
}
