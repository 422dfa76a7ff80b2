import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useLoaderData, useRevalidator } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import '~/features/floor-plan/ui/plan.css';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { jobViewOf } from '~/features/allocation/job-view-of';
import { outcomesPath, runActPath, runProgressPath, runsPath } from '~/features/allocation/paths';
import { outcomeView, runPage } from '~/features/allocation/run-page.server';
import { DraftActions } from '~/features/allocation/ui/draft-actions';
import { DraftBoard } from '~/features/allocation/ui/draft-board';
import { DraftFiguresRow } from '~/features/allocation/ui/draft-figures-row';
import { DraftNotices } from '~/features/allocation/ui/draft-notices';
import { RunTabs } from '~/features/allocation/ui/run-tabs';
import { RunBadge, useRunSentence } from '~/features/allocation/ui/run-words';
import { throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { JobProgress } from '~/ui/feedback/job-progress';
import { Panel } from '~/ui/feedback/panel';
import { PageTitle } from '~/ui/text/page-title';

export const handle = { wide: true };

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { fair = '', run = '' } = args.params;
  const page = await runPage(rc, { fair, run }, rc.locale);
  if (!page.ok) throwError(page.error);
  const search = new URL(args.request.url).searchParams;
  const [code] = search.getAll('booth');
  const application =
    search.get('application') ??
    page.value.draft?.applications.find(({ booths }) => code && booths.includes(code))
      ?.applicationId;
  const outcome =
    application && page.value.draft
      ? await outcomeView(rc, { fair, run, application }, rc.locale)
      : null;
  const t = (key: string | string[], values?: object) => String(rc.i18n.t(key, { ...values }));
  return json({
    ...page.value,
    initial: outcome?.ok ? outcome.value : null,
    job: jobViewOf(page.value.run, page.value.fair.slug, t),
    title: t('allocation:run.title'),
    now: rc.clock.now(),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Choosing on the plan changes only the address: the draft is not read again for it. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl } = args;
  const moved =
    currentUrl.pathname !== nextUrl.pathname ||
    currentUrl.searchParams.get('lang') !== nextUrl.searchParams.get('lang');
  if (!moved && !args.formMethod && currentUrl.search !== nextUrl.search) return false;
  return args.defaultShouldRevalidate;
}

export default function RunPage() {
  const { fair, run, draft, mayApply, initial, job, title, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('allocation');
  const sentence = useRunSentence();
  const { revalidate } = useRevalidator();
  const { number } = run;
  return (
    <>
      <PageTitle
        title={title}
        above={run.state === 'done' ? undefined : <RunBadge state={run.state} />}
        description={sentence(run, now)}
        actions={
          draft ? (
            <DraftActions fairSlug={fair.slug} run={run} mayApply={mayApply} />
          ) : (
            <LinkButton href={runsPath(fair.slug)}>{t('run.again')}</LinkButton>
          )
        }
      />
      <RunTabs fairSlug={fair.slug} number={number} />
      {draft ? (
        <>
          <DraftNotices
            fairSlug={fair.slug}
            run={run}
            mayApply={mayApply}
            edits={draft.edits}
            leftOut={draft.leftOut}
          />
          <DraftFiguresRow figures={draft.figures} outcomesHref={outcomesPath(fair.slug, number)} />
          <DraftBoard
            fairSlug={fair.slug}
            run={run}
            wire={draft.plan}
            applications={draft.applications}
            whyNot={draft.whyNot}
            initial={initial}
          />
        </>
      ) : (
        <Panel>
          <JobProgress
            title={t('run.progress', { number })}
            pollHref={runProgressPath(fair.slug, number)}
            initial={job}
            cancel={{ action: runActPath(fair.slug, number), fields: { intent: 'cancel' } }}
            onFinished={revalidate}
          />
          {run.state === 'cancelled' ? <p className="mt-3">{t('run.cancelledText')}</p> : null}
        </Panel>
      )}
    </>
  );
}
