import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { FUNDINGS } from '~/features/fairs/limits-schema';
import { quotaTable } from '~/features/fairs/organiser-fair-lists.server';
import { writeQuotasCsv } from '~/features/fairs/quotas-csv';
import { errorResponse } from '~/platform/http/error-response.server';
import { attachment } from '~/platform/xlsx/table-export.server';

/** The quotas as the file that can be imported again. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '');
  if (!found.ok) return errorResponse(found.error);
  const rows = (await quotaTable(rc, found.value)).flatMap(({ provinceSlug, cells }) =>
    FUNDINGS.flatMap((funding) => {
      const { booths } = cells[funding];
      return booths === null ? [] : [{ funding, provinceSlug, booths }];
    }),
  );
  return new Response(writeQuotasCsv(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachment(`quotas-${found.value.slug}.csv`),
      'Cache-Control': 'no-store',
    },
  });
}
