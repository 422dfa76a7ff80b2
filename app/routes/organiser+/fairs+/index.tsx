import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { can } from '~/features/access/can';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { fairListSpec } from '~/features/fairs/fair-list-spec';
import { listFairs } from '~/features/fairs/list-fairs.server';
import { organiserOf } from '~/features/fairs/organiser-of';
import { newFairPath } from '~/features/fairs/paths';
import { FairsTable } from '~/features/fairs/ui/fairs-table';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { parseTableState } from '~/ui/table/table-state';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const organiser = organiserOf(rc.actor);
  const state = parseTableState(new URL(args.request.url).searchParams, fairListSpec);
  const { rows, total } = await listFairs(rc, state);
  return json({
    title: rc.i18n.t('fairs:list.title'),
    organisation: organiser?.organisationName ?? null,
    mayCreate: organiser
      ? can(rc.actor, 'fair.create', { organiserId: organiser.organisationId })
      : false,
    rows,
    total,
    state,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Fairs() {
  const { organisation, mayCreate, rows, total, state } = useLoaderData<typeof loader>();
  const { t } = useTranslation('fairs');
  if (organisation === null) {
    return (
      <>
        <PageTitle title={t('list.title')} />
        <div className="panel">
          <EmptyState title={t('list.noOrganiserTitle')} text={t('list.noOrganiserText')} />
        </div>
      </>
    );
  }
  return (
    <>
      <PageTitle
        title={t('list.title')}
        description={t('list.description', { organisation })}
        actions={
          mayCreate ? (
            <LinkButton href={newFairPath()} kind="primary">
              {t('list.create')}
            </LinkButton>
          ) : null
        }
      />
      <FairsTable rows={rows} total={total} state={state} />
    </>
  );
}
