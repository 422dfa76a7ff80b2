import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { requestContext } from '~/features/accounts/request-context.server';
import { publicBoothPath, publicPlanPath } from '~/features/booths/paths';
import { publicBooth } from '~/features/booths/public-booth.server';
import { PublicBoothCard } from '~/features/booths/ui/public-booth-card';
import { pageMeta } from '~/features/fairs/page-meta';
import { publicPage } from '~/features/fairs/public-page.server';
import { nameIn } from '~/features/fairs/ui/fair-words';
import { unpackPlan } from '~/features/floor-plan/plan-wire';
import '~/features/floor-plan/ui/plan.css';
import { PlanView } from '~/features/floor-plan/ui/plan-view';
import { throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { useLocale } from '~/ui/locale';
import { Heading } from '~/ui/text/heading';
import { PageTitle } from '~/ui/text/page-title';

export const handle = { hydrate: 'on-interaction' };

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const found = await publicBooth(rc, args.params.fair ?? '', args.params.code ?? '');
  if (!found.ok) throwError(found.error);
  const { facility, ...page } = found.value;
  const fair = nameIn(rc.locale, page.fair);
  const { code } = page.booth;
  const { t } = rc.i18n;
  return json({
    ...page,
    facility: facility ?? null,
    meta: {
      ...publicPage(rc),
      title: facility
        ? t('booths:public.boothOf', { facility: facility.name, code })
        : `${t('booths:public.booth', { code })} · ${fair}`,
      description: t('booths:public.boothMeta', { code, hall: page.hall.name[rc.locale], fair }),
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.meta) : []);

export default function PublicBoothPage() {
  const { fair, booth, state, facility, hall, neighbours, wire, namesPublished } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('booths');
  const locale = useLocale();
  const shown = useMemo(() => wire && unpackPlan(wire), [wire]);
  return (
    <>
      <PageTitle
        title={t('public.booth', { code: booth.code })}
        description={t(`kind.${booth.kind}`)}
        actions={
          <LinkButton href={publicPlanPath(fair.slug, { hall: hall.code })}>
            {t('public.toPlan')}
          </LinkButton>
        }
      />
      <PublicBoothCard
        fairSlug={fair.slug}
        booth={booth}
        state={state}
        facility={facility ?? undefined}
        allocationIsPublic={namesPublished}
      />
      <section className="mt-6">
        <Heading className="mb-1">{t('public.way')}</Heading>
        <p className="mb-3">
          {t('public.wayText', {
            hall: hall.name[locale],
            row: booth.row,
            position: booth.position,
          })}
        </p>
        {neighbours.length > 0 ? (
          <p className="mb-3">
            {t('public.neighbours')}:{' '}
            {neighbours.map(({ code, label }, index) => (
              <span key={code}>
                {index > 0 ? ' · ' : ''}
                <Link className="text-link" to={publicBoothPath(fair.slug, code)}>
                  {label ? `${code}, ${label}` : code}
                </Link>
              </span>
            ))}
          </p>
        ) : null}
        {shown ? (
          <PlanView
            plan={shown.plan}
            statuses={shown.statuses}
            hallCode={hall.code}
            hrefFor={(one) => publicBoothPath(fair.slug, one.code)}
            selected={new Set([booth.code])}
            opens="whole"
            bare
          />
        ) : null}
      </section>
    </>
  );
}
