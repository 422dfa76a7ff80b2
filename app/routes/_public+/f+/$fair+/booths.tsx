import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { requestContext } from '~/features/accounts/request-context.server';
import { publicBoothPath, publicBoothsExportPath, publicPlanPath } from '~/features/booths/paths';
import { publicPlan } from '~/features/booths/public-plan.server';
import { pageMeta } from '~/features/fairs/page-meta';
import { publicPage } from '~/features/fairs/public-page.server';
import { nameIn } from '~/features/fairs/ui/fair-words';
import { boothsOfHall } from '~/features/floor-plan/plan-document';
import { unpackPlan } from '~/features/floor-plan/plan-wire';
import { BoothTable } from '~/features/floor-plan/ui/booth-table';
import '~/features/floor-plan/ui/plan.css';
import { throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { ExportMenu } from '~/ui/table/export-menu';
import { PageTitle } from '~/ui/text/page-title';

export const handle = { hydrate: 'on-interaction' };

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const found = await publicPlan(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const { fair, picture } = found.value;
  const fairName = nameIn(rc.locale, fair);
  return json({
    fair,
    namesPublished: picture?.namesPublished ?? false,
    wires: [...(picture?.wires.values() ?? [])],
    meta: {
      ...publicPage(rc),
      title: `${rc.i18n.t('booths:public.list')} · ${fairName}`,
      description: rc.i18n.t('booths:public.list'),
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.meta) : []);

export default function PublicBooths() {
  const { fair, wires, namesPublished } = useLoaderData<typeof loader>();
  const { t } = useTranslation('booths');
  const parts = useMemo(() => wires.map(unpackPlan), [wires]);
  if (parts.length === 0) {
    return <EmptyState title={t('public.notPublished')} text={t('public.notPublishedText')} />;
  }
  return (
    <>
      <PageTitle
        title={t('public.list')}
        description={namesPublished ? undefined : t('public.namesLater')}
        actions={
          <>
            <ExportMenu
              xlsx={publicBoothsExportPath(fair.slug, 'xlsx')}
              csv={publicBoothsExportPath(fair.slug, 'csv')}
            />
            <LinkButton href={publicPlanPath(fair.slug)}>{t('public.toPlan')}</LinkButton>
          </>
        }
      />
      {parts.map(({ plan, statuses }) => {
        const hall = plan.halls.find(({ code }) => code === plan.booths[0]?.hall);
        return hall ? (
          <BoothTable
            key={hall.code}
            hall={hall}
            booths={boothsOfHall(plan, hall.code)}
            statuses={statuses}
            hrefFor={(booth) => publicBoothPath(fair.slug, booth.code)}
          />
        ) : null;
      })}
    </>
  );
}
