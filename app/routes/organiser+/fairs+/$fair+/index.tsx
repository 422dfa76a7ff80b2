import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { fairNavigation } from '~/features/fairs/fair-navigation';
import { fairOverview } from '~/features/fairs/fair-overview.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { newFairPath, publicFairPath, sessionPath } from '~/features/fairs/paths';
import { FairFigures } from '~/features/fairs/ui/fair-figures';
import { nameIn, textIn, useProvinceName } from '~/features/fairs/ui/fair-words';
import { PhaseTimeline } from '~/features/fairs/ui/phase-timeline';
import { StageBadge } from '~/features/fairs/ui/stage-badge';
import { TaskList } from '~/features/fairs/ui/task-list';
import { formatDateRange } from '~/kernel/format-date';
import { throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { DateTime } from '~/ui/text/date-time';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const { slug, nameVi, nameEn, venueName, provinceSlug, opensAt, closesAt } = found.value;
  return json({
    title: rc.locale === 'en' ? nameEn : nameVi,
    fair: { slug, nameVi, nameEn, venueName, provinceSlug, opensAt, closesAt },
    overview: await fairOverview(rc, found.value),
    pages: fairNavigation.map(({ page }) => page),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function FairOverview() {
  const { fair, overview, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const provinceName = useProvinceName();
  const dates = formatDateRange(fair.opensAt, fair.closesAt, locale);
  return (
    <>
      <PageTitle
        above={<StageBadge stage={overview.stage} announced={overview.announced} />}
        title={nameIn(locale, fair)}
        description={`${dates}, ${fair.venueName}, ${provinceName(fair.provinceSlug)}`}
        actions={
          <>
            <LinkButton href={newFairPath(fair.slug)}>{t('settings.copy')}</LinkButton>
            {overview.announced ? (
              <LinkButton href={publicFairPath(fair.slug)}>{t('settings.openPublic')}</LinkButton>
            ) : null}
          </>
        }
      />
      <FairFigures
        slug={fair.slug}
        counts={overview.counts}
        daysToOpening={overview.daysToOpening}
        pages={pages}
      />
      <div className="fair-columns">
        <div className="fair-stack">
          <TaskList slug={fair.slug} tasks={overview.tasks} />
          {overview.sessions.length > 0 ? (
            <Panel title={t('overview.sessions')} flush>
              <ul className="fair-tasks">
                {overview.sessions.map((session) => (
                  <li key={session.id}>
                    <Link className="fair-tasks__task" to={sessionPath(fair.slug, session.id)}>
                      <span className="fair-tasks__time">
                        <DateTime at={session.startsAt} form="full-short" />
                      </span>
                      <span>
                        {textIn(locale, session.titleVi, session.titleEn)}
                        <span className="muted">
                          , {textIn(locale, session.roomVi, session.roomEn)}
                        </span>
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </Panel>
          ) : null}
        </div>
        <Panel title={t('overview.phases')}>
          <PhaseTimeline phases={overview.phases} />
        </Panel>
      </div>
    </>
  );
}
