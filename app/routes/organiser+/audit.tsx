import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { auditListSpec } from '~/features/fairs/audit-list-spec';
import { listAudit } from '~/features/fairs/list-audit.server';
import { organiserAuditPath } from '~/features/fairs/paths';
import { AuditTable } from '~/features/fairs/ui/audit-table';
import { throwError } from '~/platform/http/error-response.server';
import { parseTableState } from '~/ui/table/table-state';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const state = parseTableState(new URL(args.request.url).searchParams, auditListSpec);
  const page = await listAudit(rc, null, state);
  if (!page.ok) throwError(page.error);
  return json({
    title: rc.i18n.t('audit:allTitle'),
    state,
    ...page.value,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function OrganiserAudit() {
  const { title, rows, total, state, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation('audit');
  return (
    <>
      <PageTitle title={title} description={t('description')} />
      <AuditTable
        rows={rows}
        total={total}
        state={state}
        choices={choices}
        exportPath={`${organiserAuditPath()}-export`}
      />
    </>
  );
}
