import '~/features/floor-plan/ui/plan-pages.css';
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { planPath, planVersionPath } from '~/features/floor-plan/paths';
import { listPlanVersions } from '~/features/floor-plan/plan-versions.server';
import { formatCount } from '~/kernel/format';
import { throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StateBadge } from '~/ui/feedback/state-badge';
import { useLocale } from '~/ui/locale';
import { DateTime } from '~/ui/text/date-time';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  return json({
    title: rc.i18n.t('floor-plan:versions.title'),
    slug: found.value.slug,
    versions: await listPlanVersions(rc.db, found.value.id),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PlanVersions() {
  const { slug, versions } = useLoaderData<typeof loader>();
  const { t } = useTranslation('floor-plan');
  const locale = useLocale();
  return (
    <>
      <PageTitle
        title={t('versions.title')}
        description={t('versions.description')}
        actions={<LinkButton href={planPath(slug)}>{t('page.back')}</LinkButton>}
      />
      <div className="panel">
        {versions.length === 0 ? (
          <EmptyState title={t('versions.none')} text={t('versions.noneText')} />
        ) : (
          <div className="data-table-scroll">
            <table className="data-table">
              <thead>
                <tr>
                  <th scope="col">{t('versions.number')}</th>
                  <th scope="col">{t('versions.publishedAt')}</th>
                  <th scope="col">{t('versions.by')}</th>
                  <th scope="col" className="cell--end">
                    {t('versions.booths')}
                  </th>
                  <th scope="col">{t('versions.note')}</th>
                </tr>
              </thead>
              <tbody>
                {versions.map((version, index) => (
                  <tr key={version.number}>
                    <th scope="row">
                      <Link className="text-link" to={planVersionPath(slug, version.number)}>
                        {t('versions.name', { number: version.number })}
                      </Link>{' '}
                      {index === 0 ? (
                        <StateBadge tone="given">{t('versions.current')}</StateBadge>
                      ) : null}
                    </th>
                    <td data-label={t('versions.publishedAt')}>
                      <div>
                        <DateTime at={version.publishedAt} />
                      </div>
                    </td>
                    <td data-label={t('versions.by')}>
                      <div>{version.publishedBy}</div>
                    </td>
                    <td className="cell--end" data-label={t('versions.booths')}>
                      <div>{formatCount(version.boothCount, locale)}</div>
                    </td>
                    <td data-label={t('versions.note')}>
                      <div>{version.note}</div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </>
  );
}
