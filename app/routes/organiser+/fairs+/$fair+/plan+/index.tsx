import '~/features/floor-plan/ui/plan.css';
import '~/features/floor-plan/ui/plan-pages.css';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { importPlanPath, newHallPath, planPath } from '~/features/floor-plan/paths';
import { planPage } from '~/features/floor-plan/plan-page.server';
import { publishPlan } from '~/features/floor-plan/publish-plan.server';
import { PlanOverview } from '~/features/floor-plan/ui/plan-overview';
import { usePlanError } from '~/features/floor-plan/ui/use-plan-error';
import { errorResponse, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { PageTitle } from '~/ui/text/page-title';

/** The plan needs the width of the screen. */
export const handle = { wide: true };

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const page = await planPage(rc, args.params.fair ?? '');
  if (!page.ok) throwError(page.error);
  const { fair, plan, figures, halls, versions, changes, mayPublish } = page.value;
  const last = versions[0]?.number ?? 0;
  const name = rc.locale === 'en' ? fair.nameEn : fair.nameVi;
  const title = `${rc.i18n.t('floor-plan:page.title')} · ${name}`;
  return json({ title, slug: fair.slug, plan, figures, halls, last, changes, mayPublish });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'plan.publish');
  if (!found.ok) throwError(found.error);
  const note = String((await args.request.formData()).get('note') ?? '');
  const published = await publishPlan(rc, { fairId: found.value.id, note });
  if (!published.ok) return errorResponse(published.error);
  const { number, booths } = published.value;
  return redirectWithFlash(rc.services, planPath(found.value.slug), {
    tone: 'done',
    text: rc.i18n.t('floor-plan:publish.done', { number, booths }),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PlanIndex() {
  const { slug, plan, ...rest } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('floor-plan');
  const sentence = usePlanError();
  const [search] = useSearchParams();
  const draw = (
    <>
      <LinkButton href={importPlanPath(slug)} className="plan-desk">
        {t('page.import')}
      </LinkButton>
      <LinkButton
        href={newHallPath(slug)}
        kind={rest.halls.length === 0 ? 'primary' : 'plain'}
        className="plan-desk"
      >
        {t('page.drawHall')}
      </LinkButton>
    </>
  );
  return (
    <>
      <PageTitle
        title={t('page.title')}
        description={t('page.description')}
        actions={rest.halls.length > 0 ? draw : undefined}
      />
      {answer && 'error' in answer ? (
        <Notice tone="error" live>
          {sentence(answer.error)}
        </Notice>
      ) : null}
      {rest.halls.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('page.emptyTitle')} text={t('page.emptyText')} actions={draw} />
          <p className="plan-phone muted panel__body">{t('page.phone')}</p>
        </div>
      ) : (
        <PlanOverview
          slug={slug}
          wire={plan}
          hall={search.get('hall') ?? undefined}
          {...rest}
          changes={rest.changes}
        />
      )}
    </>
  );
}
