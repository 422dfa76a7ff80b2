import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { auditExportColumns } from '~/features/fairs/audit-export';
import { auditListSpec } from '~/features/fairs/audit-list-spec';
import { findFair } from '~/features/fairs/find-fair.server';
import { listAudit } from '~/features/fairs/list-audit.server';
import { errorResponse } from '~/platform/http/error-response.server';
import { exportFormat, tableExport } from '~/platform/xlsx/table-export.server';
import { parseTableState } from '~/ui/table/table-state';

/** The trail as a file, narrowed as on the page. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'audit.read');
  if (!found.ok) return errorResponse(found.error);
  const state = parseTableState(new URL(args.request.url).searchParams, auditListSpec);
  const page = await listAudit(rc, found.value, state, { all: true });
  if (!page.ok) return errorResponse(page.error);
  return tableExport(page.value.rows, auditExportColumns(rc.i18n.t, rc.locale), {
    format: exportFormat(args.request) ?? 'xlsx',
    filename: rc.i18n.t('audit:file'),
    locale: rc.locale,
  });
}
