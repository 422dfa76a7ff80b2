import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { outcomeList } from '~/features/allocation/outcome-list.server';
import { outcomeListSpec } from '~/features/allocation/outcome-list-spec';
import { resultFilePath, runPath } from '~/features/allocation/paths';
import { OutcomesTable } from '~/features/allocation/ui/outcomes-table';
import { RunTabs } from '~/features/allocation/ui/run-tabs';
import { useRunSentence } from '~/features/allocation/ui/run-words';
import { throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { parseTableState } from '~/ui/table/table-state';
import { PageTitle } from '~/ui/text/page-title';

export const handle = { wide: true };

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { fair = '', run = '' } = args.params;
  const state = parseTableState(new URL(args.request.url).searchParams, outcomeListSpec);
  const list = await outcomeList(rc, { fair, run }, state, rc.locale);
  if (!list.ok) throwError(list.error);
  const title = rc.i18n.t('allocation:outcomes.title', { number: list.value.run.number });
  return json({ ...list.value, state, title, now: rc.clock.now() });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function OutcomesPage() {
  const { fair, run, state, title, now, ...list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('allocation');
  const sentence = useRunSentence();
  return (
    <>
      <PageTitle
        title={title}
        description={`${t('outcomes.description')} ${sentence(run, now)}`}
        actions={
          <>
            <LinkButton href={resultFilePath(fair.slug, run.number)} download>
              {t('actions.download')}
            </LinkButton>
            <LinkButton href={runPath(fair.slug, run.number)}>{t('outcomes.plan')}</LinkButton>
          </>
        }
      />
      <RunTabs fairSlug={fair.slug} number={run.number} />
      <OutcomesTable
        fairSlug={fair.slug}
        number={run.number}
        rows={list.rows}
        total={list.total}
        provinces={list.provinces}
        state={state}
      />
    </>
  );
}
