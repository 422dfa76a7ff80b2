import '~/features/floor-plan/ui/plan.css';
import '~/features/floor-plan/ui/plan-pages.css';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { answerNewHall } from '~/features/floor-plan/answer-hall-form.server';
import { findPlan } from '~/features/floor-plan/find-plan.server';
import { hallFormDefaults } from '~/features/floor-plan/hall-form';
import { nextHall } from '~/features/floor-plan/next-hall';
import { planPath } from '~/features/floor-plan/paths';
import { HallForm } from '~/features/floor-plan/ui/hall-form';
import { usePlanError } from '~/features/floor-plan/ui/use-plan-error';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { PageTitle } from '~/ui/text/page-title';

const usualBooths = 200;

export const handle = { wide: true };

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'plan.edit');
  if (!found.ok) throwError(found.error);
  const next = nextHall(await findPlan(rc.db, found.value.id));
  const names = { nameVi: `Nhà ${next.code}`, nameEn: `Hall ${next.code}` };
  return json({
    title: rc.i18n.t('floor-plan:form.newTitle'),
    values: hallFormDefaults({ ...next, ...names, booths: usualBooths }),
  });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'plan.edit');
  if (!found.ok) throwError(found.error);
  const answer = await answerNewHall(rc, found.value.id, await args.request.formData());
  if (!answer.done) {
    const status = answer.error ? errorStatus(answer.error.code) : 200;
    return json(answer, { status });
  }
  const { hall, booths } = answer.done;
  return redirectWithFlash(rc.services, planPath(found.value.slug, hall), {
    tone: 'done',
    text: rc.i18n.t('floor-plan:form.done', { hall, count: booths }),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewHall() {
  const { values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('floor-plan');
  const sentence = usePlanError();
  return (
    <>
      <PageTitle title={t('form.newTitle')} description={t('form.newDescription')} />
      <HallForm
        values={values}
        lastResult={answer?.lastResult}
        refusal={answer?.error ? sentence(answer.error) : undefined}
        submitLabel={t('form.draw')}
      />
    </>
  );
}
