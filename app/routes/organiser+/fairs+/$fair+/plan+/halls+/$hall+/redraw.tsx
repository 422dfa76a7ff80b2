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
import { answerRedraw } from '~/features/floor-plan/answer-hall-form.server';
import { hallFormDefaults } from '~/features/floor-plan/hall-form';
import { hallPage } from '~/features/floor-plan/hall-page.server';
import { nextHall } from '~/features/floor-plan/next-hall';
import { planPath } from '~/features/floor-plan/paths';
import { HallForm } from '~/features/floor-plan/ui/hall-form';
import { usePlanError } from '~/features/floor-plan/ui/use-plan-error';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { Checkbox } from '~/ui/forms/checkbox';
import { PageTitle } from '~/ui/text/page-title';

export const handle = { wide: true };

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const page = await hallPage(rc, args.params.fair ?? '', args.params.hall ?? '');
  if (!page.ok) throwError(page.error);
  const { plan, hall, stored } = page.value;
  const others = { ...plan, booths: plan.booths.filter((booth) => booth.hall !== hall.code) };
  const booths = Math.max(1, plan.booths.length - others.booths.length);
  const names = { code: hall.code, nameVi: hall.name.vi, nameEn: hall.name.en };
  return json({
    title: rc.i18n.t('floor-plan:form.redrawTitle', { hall: hall.code }),
    version: stored.version,
    values: hallFormDefaults({ ...nextHall(others), ...names, booths }),
  });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'plan.edit');
  if (!found.ok) throwError(found.error);
  const sent = await args.request.formData();
  const answer = await answerRedraw(rc, found.value.id, args.params.hall ?? '', sent);
  if (!answer.done) {
    const status = answer.error ? errorStatus(answer.error.code) : 200;
    return json(answer, { status });
  }
  const { hall, booths } = answer.done;
  return redirectWithFlash(rc.services, planPath(found.value.slug, hall), {
    tone: 'done',
    text: rc.i18n.t('floor-plan:form.redrawn', { hall, count: booths }),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RedrawHall() {
  const { title, values, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('floor-plan');
  const sentence = usePlanError();
  return (
    <>
      <PageTitle title={title} description={t('form.redrawDescription')} />
      <HallForm
        values={values}
        lastResult={answer?.lastResult}
        refusal={answer?.error ? sentence(answer.error) : undefined}
        hidden={{ version: String(version), code: String(values.code) }}
        submitLabel={t('form.redraw')}
        codeIsFixed
      >
        <Checkbox
          name="keepByCode"
          label={t('form.keep')}
          hint={t('form.keepHint')}
          defaultChecked
        />
      </HallForm>
    </>
  );
}
