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
import { findFair } from '~/features/fairs/find-fair.server';
import { fairCalendarPath, withParameter } from '~/features/fairs/paths';
import { answerSession, sessionPage } from '~/features/fairs/session-page.server';
import { SessionForm } from '~/features/fairs/ui/session-form';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const page = await sessionPage(rc, found.value, args.params.session ?? '');
  if (!page.ok) throwError(page.error);
  const title = rc.i18n.t(
    page.value.version ? 'fairs:session.editTitle' : 'fairs:session.newTitle',
  );
  return json({ title, slug: found.value.slug, ...page.value });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'session.edit');
  if (!found.ok) throwError(found.error);
  const answer = await answerSession(rc, found.value, await args.request.formData());
  const calendar = fairCalendarPath(found.value.slug);
  if (answer.done) {
    const deleted = answer.done === 'deleted' ? answer.sessionId : null;
    return redirect(withParameter(calendar, 'deleted', deleted));
  }
  return json(answer, { status: answer.error ? errorStatus(answer.error.code) : 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Session() {
  const { title, slug, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('fairs');
  return (
    <>
      <PageTitle
        above={
          <Breadcrumbs items={[{ label: t('calendar.title'), href: fairCalendarPath(slug) }]} />
        }
        title={title}
      />
      <SessionForm page={page} lastResult={answer?.lastResult} error={answer?.error} />
    </>
  );
}
