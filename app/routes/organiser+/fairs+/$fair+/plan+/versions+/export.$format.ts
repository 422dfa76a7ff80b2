import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { planVersionColumns } from '~/features/floor-plan/plan-version-columns';
import { planVersionList, planVersionListSpec } from '~/features/floor-plan/plan-version-list';
import { listPlanVersions } from '~/features/floor-plan/plan-versions.server';
import { throwError } from '~/platform/http/error-response.server';
import { tableExport } from '~/platform/xlsx/table-export.server';
import { parseTableState } from '~/ui/table/table-state';

/** The frozen versions of a plan as a file, narrowed and sorted as on the page. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const fair = await findFair(rc, args.params.fair ?? '');
  if (!fair.ok) throwError(fair.error);
  const { format } = args.params;
  if (format !== 'xlsx' && format !== 'csv') throwError({ code: 'not-found' });
  const state = parseTableState(new URL(args.request.url).searchParams, planVersionListSpec);
  const versions = await listPlanVersions(rc.db, fair.value.id);
  return tableExport(
    planVersionList(versions, state, { all: true }).rows,
    planVersionColumns(rc.i18n.t),
    {
      format,
      filename: `${rc.i18n.t('floor-plan:versions.title')} ${fair.value.slug}`,
      locale: rc.locale,
      sheet: rc.i18n.t('floor-plan:versions.title'),
    },
  );
}
