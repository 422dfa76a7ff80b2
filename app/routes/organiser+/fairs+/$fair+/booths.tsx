import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { boothListSpec } from '~/features/booths/booth-list-spec';
import { listBooths } from '~/features/booths/list-booths.server';
import { allocationPath } from '~/features/booths/paths';
import { BoothsTable } from '~/features/booths/ui/booths-table';
import { throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { parseTableState } from '~/ui/table/table-state';
import { PageTitle } from '~/ui/text/page-title';

export const handle = { wide: true };

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const state = parseTableState(new URL(args.request.url).searchParams, boothListSpec);
  const found = await listBooths(rc, args.params.fair ?? '', state);
  if (!found.ok) throwError(found.error);
  const { rows, ...list } = found.value;
  return json({
    ...list,
    rows: rows.map((row) => ({ ...row, priceVnd: String(row.priceVnd) })),
    state,
    title: rc.i18n.t('booths:list.title'),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BoothListPage() {
  const list = useLoaderData<typeof loader>();
  const { t } = useTranslation('booths');
  return (
    <>
      <PageTitle
        title={t('list.title')}
        description={t('list.description')}
        actions={<LinkButton href={allocationPath(list.fair.slug)}>{t('list.plan')}</LinkButton>}
      />
      <BoothsTable {...list} />
    </>
  );
}
