import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import '~/features/floor-plan/ui/plan.css';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { changeOf, OUTCOME_CHANGES } from '~/features/allocation/outcome';
import { comparePath, outcomesPath, runPath } from '~/features/allocation/paths';
import { runPage } from '~/features/allocation/run-page.server';
import { CompareList } from '~/features/allocation/ui/compare-list';
import { RunTabs } from '~/features/allocation/ui/run-tabs';
import { unpackPlan } from '~/features/floor-plan/plan-wire';
import { PlanView } from '~/features/floor-plan/ui/plan-view';
import { formatCount } from '~/kernel/format';
import { throwError } from '~/platform/http/error-response.server';
import { Figure } from '~/ui/feedback/figure';
import { Figures } from '~/ui/feedback/figures';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { PageTitle } from '~/ui/text/page-title';

export const handle = { wide: true };

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { fair = '', run = '' } = args.params;
  const page = await runPage(rc, { fair, run }, rc.locale);
  if (!page.ok) throwError(page.error);
  const { draft, run: facts } = page.value;
  if (!draft) throwError({ code: 'not-found' });
  const title = rc.i18n.t('allocation:compare.title', { number: facts.number });
  const { plan, applications, whyNot } = draft;
  return json({ fair: page.value.fair, run: facts, plan, applications, whyNot, title });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ComparePage() {
  const { fair, run, plan: wire, applications, whyNot, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation('allocation');
  const locale = useLocale();
  const [search] = useSearchParams();
  const { plan, statuses } = useMemo(() => unpackPlan(wire), [wire]);
  const changed = useMemo(() => {
    const codes = new Set(
      applications.flatMap(({ booths, present }) => [
        ...booths.filter((code) => !present.includes(code)),
        ...present.filter((code) => !booths.includes(code)),
      ]),
    );
    return new Set(plan.booths.flatMap(({ id, code }) => (codes.has(code) ? [id] : [])));
  }, [applications, plan]);
  const count = (change: string) => applications.filter((one) => changeOf(one) === change).length;
  const list = `${outcomesPath(fair.slug, run.number)}?f.change=`;
  return (
    <>
      <PageTitle
        title={title}
        description={t(run.state === 'done' ? 'compare.description' : 'compare.settled')}
      />
      <RunTabs fairSlug={fair.slug} number={run.number} />
      <div className="mb-5">
        <Figures>
          {OUTCOME_CHANGES.map((change) => (
            <Figure
              key={change}
              value={formatCount(count(change), locale)}
              words={t(`change.${change}`)}
              href={`${list}${change}`}
            />
          ))}
        </Figures>
      </div>
      <div className="grid gap-5">
        <Panel flush>
          <PlanView
            opens="legible"
            plan={plan}
            statuses={statuses}
            hallCode={search.get('hall') ?? plan.halls[0]?.code ?? ''}
            hallHref={(hall) => comparePath(fair.slug, run.number, { hall })}
            hrefFor={({ hall, code }) => runPath(fair.slug, run.number, { hall, booths: [code] })}
            highlighted={changed}
          />
        </Panel>
        <CompareList
          applications={applications}
          whyNot={whyNot}
          hrefFor={(applicationId) =>
            runPath(fair.slug, run.number, { application: applicationId })
          }
        />
      </div>
    </>
  );
}
