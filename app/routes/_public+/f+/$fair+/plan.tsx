import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { requestContext } from '~/features/accounts/request-context.server';
import { placesFound } from '~/features/booths/found-booths';
import {
  publicBoothPath,
  publicBoothsPath,
  publicPlanPath,
  publicPlanPdfPath,
} from '~/features/booths/paths';
import { findOnPlan, publicPlan } from '~/features/booths/public-plan.server';
import { FoundBooths } from '~/features/booths/ui/found-booths';
import { pageMeta } from '~/features/fairs/page-meta';
import { publicPage } from '~/features/fairs/public-page.server';
import { nameIn } from '~/features/fairs/ui/fair-words';
import { unpackPlan } from '~/features/floor-plan/plan-wire';
import '~/features/floor-plan/ui/plan.css';
import { PlanView } from '~/features/floor-plan/ui/plan-view';
import { PrintedIndex } from '~/features/floor-plan/ui/printed-index';
import { formatDateRange } from '~/kernel/format-date';
import { normaliseText } from '~/kernel/text-folding';
import { throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { PageTitle } from '~/ui/text/page-title';

/** The page is whole without scripts; they start when somebody touches it (see `platform/http/lazy-hydration`). */
export const handle = { hydrate: 'on-interaction' };

const listed = 20;

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const found = await publicPlan(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const { fair, picture } = found.value;
  const search = new URL(args.request.url).searchParams;
  const query = normaliseText(search.get('q') ?? '').slice(0, 100);
  const hits = picture && query ? findOnPlan(picture, query) : [];
  const asked = search.get('hall') ?? '';
  const here = hits.some(({ booth }) => booth.hall === asked) ? asked : hits[0]?.booth.hall;
  const halls = picture?.plan.halls ?? [];
  const hallCode =
    here ?? (halls.some(({ code }) => code === asked) ? asked : halls[0]?.code) ?? '';
  const wire = picture?.wires.get(hallCode);
  const name = nameIn(rc.locale, fair);
  return json({
    fair,
    query,
    hallCode,
    found: placesFound(
      hits.map(({ booth, label }) => ({ code: booth.code, hall: booth.hall, label })),
      listed,
    ),
    highlighted: hits.slice(0, 200).map(({ booth }) => booth.code),
    total: hits.length,
    wire,
    namesPublished: picture?.namesPublished ?? false,
    meta: {
      ...publicPage(rc),
      title: rc.i18n.t('booths:public.of', { fair: name }),
      description: rc.i18n.t('booths:public.meta', {
        fair: name,
        dates: formatDateRange(fair.opensAt, fair.closesAt, rc.locale),
        venue: fair.venueName,
      }),
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.meta) : []);

export default function PublicPlanPage() {
  const { fair, query, hallCode, found, highlighted, total, wire, namesPublished } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('booths');
  const shown = useMemo(() => wire && unpackPlan(wire), [wire]);
  if (!shown) {
    return <EmptyState title={t('public.notPublished')} text={t('public.notPublishedText')} />;
  }
  return (
    <>
      <PageTitle
        title={t('public.title')}
        description={namesPublished ? undefined : t('public.namesLater')}
        actions={
          <LinkButton href={publicPlanPdfPath(fair.slug)} download>
            {t('public.pdf')}
          </LinkButton>
        }
      />
      {query ? (
        <FoundBooths fairSlug={fair.slug} query={query} found={found} total={total} />
      ) : null}
      <PlanView
        plan={shown.plan}
        statuses={shown.statuses}
        hallCode={hallCode}
        hallHref={(hall) => publicPlanPath(fair.slug, { hall })}
        hrefFor={(booth) => publicBoothPath(fair.slug, booth.code)}
        query={query}
        highlighted={new Set(highlighted)}
        tableHref={publicBoothsPath(fair.slug)}
      />
      <PrintedIndex booths={shown.plan.booths} statuses={shown.statuses} />
    </>
  );
}
