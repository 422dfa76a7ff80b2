import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import '~/features/floor-plan/ui/plan.css';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { pendingRun } from '~/features/allocation/find-run.server';
import { runsPath } from '~/features/allocation/paths';
import { PendingRunNotice } from '~/features/allocation/ui/pending-run-notice';
import { RunTabs } from '~/features/allocation/ui/run-tabs';
import { allocationPage } from '~/features/booths/allocation-page.server';
import {
  allocationActPath,
  allocationPath,
  boothListPath,
  publicationPath,
} from '~/features/booths/paths';
import { AllocationBoard } from '~/features/booths/ui/allocation-board';
import { AllocationFigures } from '~/features/booths/ui/allocation-figures';
import { LastActNotice } from '~/features/booths/ui/last-act-notice';
import { organiserFairPagePath } from '~/features/fairs/paths';
import { formatCount } from '~/kernel/format';
import { throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { useLocale } from '~/ui/locale';
import { PageTitle } from '~/ui/text/page-title';

export const handle = { wide: true };

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const page = await allocationPage(rc, args.params.fair ?? '');
  if (!page.ok) throwError(page.error);
  const pending = (await pendingRun(rc.db, page.value.fair.id)) ?? null;
  return json({ ...page.value, pending, title: rc.i18n.t('booths:allocate.title') });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Choosing booths changes only the address: 1,850 booths are not read again for it. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const samePage = args.currentUrl.pathname === args.nextUrl.pathname;
  const sameLanguage =
    args.currentUrl.searchParams.get('lang') === args.nextUrl.searchParams.get('lang');
  if (
    samePage &&
    sameLanguage &&
    !args.formMethod &&
    args.currentUrl.search !== args.nextUrl.search
  ) {
    return false;
  }
  return args.defaultShouldRevalidate;
}

export default function AllocationRoute() {
  const { fair, plan, occupants, applications, last, untold, pending, now } =
    useLoaderData<typeof loader>();
  const locale = useLocale();
  const { t } = useTranslation(['booths', 'allocation']);
  const title = (
    <PageTitle
      title={t('allocate.title')}
      description={t('allocate.description')}
      actions={
        <>
          <LinkButton href={boothListPath(fair.slug)}>{t('allocate.list')}</LinkButton>
          <LinkButton href={publicationPath(fair.slug)}>{t('allocate.publish')}</LinkButton>
          <LinkButton kind="primary" href={runsPath(fair.slug)}>
            {t('allocation:runs.optimise')}
          </LinkButton>
        </>
      }
    />
  );
  if (plan.columns.code.length === 0) {
    return (
      <>
        {title}
        <EmptyState
          title={t('allocate.noPlan')}
          text={t('allocate.noPlanText')}
          actions={
            <LinkButton kind="primary" href={organiserFairPagePath(fair.slug, 'plan')}>
              {t('allocate.toPlan')}
            </LinkButton>
          }
        />
      </>
    );
  }
  return (
    <>
      {title}
      <RunTabs fairSlug={fair.slug} />
      {pending ? <PendingRunNotice fairSlug={fair.slug} run={pending} /> : null}
      <AllocationFigures
        booths={plan.columns.code.length}
        occupants={occupants}
        applications={applications.length}
      />
      <div className="my-4 grid gap-3 empty:hidden">
        {untold > 0 ? (
          <Notice
            tone="warning"
            title={t('allocate.untold', { count: untold, formatted: formatCount(untold, locale) })}
            actions={
              <LinkButton size="small" href={publicationPath(fair.slug)}>
                {t('allocate.toUntold')}
              </LinkButton>
            }
          />
        ) : null}
        {last ? (
          <LastActNotice
            last={last}
            action={allocationActPath(fair.slug)}
            to={allocationPath(fair.slug)}
          />
        ) : null}
      </div>
      <AllocationBoard
        fairSlug={fair.slug}
        wire={plan}
        occupants={occupants}
        applications={applications}
        now={now}
      />
    </>
  );
}
