import '~/features/floor-plan/ui/plan-pages.css';
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { planPath } from '~/features/floor-plan/paths';
import { planVersionList, planVersionListSpec } from '~/features/floor-plan/plan-version-list';
import { listPlanVersions } from '~/features/floor-plan/plan-versions.server';
import { VersionsTable } from '~/features/floor-plan/ui/versions-table';
import { throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { parseTableState } from '~/ui/table/table-state';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const state = parseTableState(new URL(args.request.url).searchParams, planVersionListSpec);
  const versions = await listPlanVersions(rc.db, found.value.id);
  return json({
    title: rc.i18n.t('floor-plan:versions.title'),
    slug: found.value.slug,
    list: {
      ...planVersionList(versions, state),
      state,
      // They come newest first.
      current: versions[0]?.number ?? null,
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PlanVersions() {
  const { slug, list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('floor-plan');
  return (
    <>
      <PageTitle
        title={t('versions.title')}
        description={t('versions.description')}
        actions={<LinkButton href={planPath(slug)}>{t('page.back')}</LinkButton>}
      />
      <VersionsTable fairSlug={slug} {...list} />
    </>
  );
}
