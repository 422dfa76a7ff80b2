import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { draftErrorWords } from '~/features/allocation/draft-words';
import { runsOf } from '~/features/allocation/find-run.server';
import { runPath } from '~/features/allocation/paths';
import { readRules } from '~/features/allocation/read-rules.server';
import { readRunForm, runFormValues } from '~/features/allocation/run-form';
import { runList } from '~/features/allocation/run-list';
import { runListSpec } from '~/features/allocation/run-list-spec';
import { startRun } from '~/features/allocation/start-run.server';
import { RunTabs } from '~/features/allocation/ui/run-tabs';
import { RunsTable } from '~/features/allocation/ui/runs-table';
import { StartRunForm } from '~/features/allocation/ui/start-run-form';
import { findFair } from '~/features/fairs/find-fair.server';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { parseTableState } from '~/ui/table/table-state';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const fair = await findFair(rc, args.params.fair ?? '', 'allocation.run');
  if (!fair.ok) throwError(fair.error);
  const state = parseTableState(new URL(args.request.url).searchParams, runListSpec);
  const [runs, stored] = await Promise.all([
    runsOf(rc.db, fair.value.id),
    readRules(rc.db, fair.value.id),
  ]);
  return json({
    slug: fair.value.slug,
    ...runList(runs, state),
    state,
    atWork: runs.find((run) => run.state === 'queued' || run.state === 'running') ?? null,
    values: runFormValues(stored.rules),
    version: stored.version,
    title: rc.i18n.t('allocation:runs.title'),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const fair = await findFair(rc, args.params.fair ?? '', 'allocation.run');
  if (!fair.ok) throwError(fair.error);
  const t = (key: string | string[], values?: object) => String(rc.i18n.t(key, { ...values }));
  const form = readRunForm(await args.request.formData());
  if (!form.ok) {
    const wordOf = (name: string) =>
      name === 'seed' ? 'wrongSeed' : name === 'timeLimitSeconds' ? 'wrongTime' : 'wrong';
    const errors = Object.fromEntries(
      form.wrong.map((name) => [name, t(`allocation:start.${wordOf(name)}`)]),
    );
    return json({ values: form.values, errors }, { status: 422 });
  }
  const { rules, version } = form;
  const run = await startRun(
    { ...rc, jobs: rc.services.jobs },
    { fairId: fair.value.id, rules: { values: rules, version } },
  );
  if (run.ok) return redirect(runPath(fair.value.slug, run.value.number));
  const errors: Record<string, string> = { '': draftErrorWords(t, rc.locale, run.error) };
  return json({ values: runFormValues(rules), errors }, { status: errorStatus(run.error.code) });
}

export default function RunsPage() {
  const { slug, rows, total, state, atWork, values, version } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('allocation');
  return (
    <>
      <PageTitle title={t('runs.title')} description={t('runs.description')} />
      <RunTabs fairSlug={slug} />
      <div className="grid gap-5">
        <Panel title={t('start.title')}>
          {atWork ? (
            <Notice
              title={t('runs.atWork', { number: atWork.number })}
              actions={
                <LinkButton href={runPath(slug, atWork.number)} kind="primary">
                  {t('runs.open', { number: atWork.number })}
                </LinkButton>
              }
            />
          ) : (
            <>
              <p className="muted mb-4">{t('start.text')}</p>
              <StartRunForm
                values={refused?.values ?? values}
                version={version}
                errors={refused?.errors ?? {}}
              />
            </>
          )}
        </Panel>
        <RunsTable fairSlug={slug} runs={rows} total={total} state={state} />
      </div>
    </>
  );
}
