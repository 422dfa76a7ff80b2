import '~/features/floor-plan/ui/plan.css';
import '~/features/floor-plan/ui/plan-pages.css';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { answerEdits } from '~/features/floor-plan/answer-edits.server';
import { editorPage } from '~/features/floor-plan/editor-page.server';
import { hallEditorPath, planPath, redrawHallPath } from '~/features/floor-plan/paths';
import { unpackPlan } from '~/features/floor-plan/plan-wire';
import { PlanEditor } from '~/features/floor-plan/ui/editor/plan-editor';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { Notice } from '~/ui/feedback/notice';
import { useHydrated } from '~/ui/hydrated';
import { useLocale } from '~/ui/locale';
import { PageTitle } from '~/ui/text/page-title';

export const handle = { wide: true };

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const page = await editorPage(rc, args.params.fair ?? '', args.params.hall ?? '');
  if (!page.ok) throwError(page.error);
  const title = rc.i18n.t('floor-plan:editor.title', { hall: page.value.hall.code });
  return json({ title, ...page.value });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'plan.edit');
  if (!found.ok) throwError(found.error);
  const sent = await args.request.formData();
  const answer = await answerEdits(rc, found.value.id, args.params.hall ?? '', sent);
  return json(answer, { status: answer.error ? errorStatus(answer.error.code) : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function EditHall() {
  const { slug, hall, version, plan: wire, inUse, categories } = useLoaderData<typeof loader>();
  const { t } = useTranslation('floor-plan');
  const locale = useLocale();
  const hydrated = useHydrated();
  const { plan, statuses } = useMemo(() => unpackPlan(wire), [wire]);
  const used = useMemo(() => new Set(inUse), [inUse]);
  const path = hallEditorPath(slug, hall.code);
  return (
    <>
      <PageTitle
        title={`${t('page.edit')}: ${locale === 'en' ? hall.nameEn : hall.nameVi}`}
        description={t('editor.description')}
        actions={
          <>
            <LinkButton href={planPath(slug, hall.code)}>{t('page.back')}</LinkButton>
            <LinkButton href={redrawHallPath(slug, hall.code)} className="plan-desk">
              {t('page.redraw')}
            </LinkButton>
          </>
        }
      />
      {hydrated ? null : (
        <noscript>
          <Notice>{t('editor.noScript')}</Notice>
        </noscript>
      )}
      <p className="plan-phone muted">{t('page.phone')}</p>
      <PlanEditor
        key={path}
        hallCode={hall.code}
        plan={plan}
        version={version}
        statuses={statuses}
        inUse={used}
        categories={categories}
        saveTo={path}
      />
    </>
  );
}
