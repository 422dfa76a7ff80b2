import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { decideRequest } from '~/features/applications/decide-request.server';
import { organiserApplication } from '~/features/applications/organiser-application.server';
import { organiserView } from '~/features/applications/organiser-view.server';
import { fairReviewPath } from '~/features/applications/paths';
import { reviewCounts, reviewQueue } from '~/features/applications/review-queue.server';
import { ReviewPage } from '~/features/applications/ui/review-page';
import { findFair } from '~/features/fairs/find-fair.server';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { recordId } from '~/platform/http/record-id.server';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'application.review');
  if (!found.ok) throwError(found.error);
  const fair = found.value;
  const [queue, counts] = await Promise.all([
    reviewQueue(rc.db, fair.id),
    reviewCounts(rc.db, fair.id),
  ]);
  const asked = new URL(args.request.url).searchParams.get('at');
  const place = Math.max(0, asked ? queue.indexOf(asked) : 0);
  const at = queue[place];
  const one = at ? await organiserApplication(rc, fair.slug, at) : undefined;
  return json({
    title: rc.i18n.t('applications:queue.title'),
    fairSlug: fair.slug,
    counts,
    place,
    total: queue.length,
    previous: queue[place - 1] ?? null,
    next: queue[place + 1] ?? null,
    application: one?.ok ? organiserView(one.value) : null,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const handle = { wide: true };

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const form = await args.request.formData();
  const applicationId = recordId(form.get('application'));
  const found = await organiserApplication(rc, args.params.fair ?? '', applicationId);
  if (!found.ok) throwError(found.error);
  const { slug } = found.value.fair;
  const queue = await reviewQueue(rc.db, found.value.fair.id);
  const done = await decideRequest(rc, applicationId, form);
  if (!done.ok) {
    return json(
      { error: done.error, reason: String(form.get('reason') ?? '') },
      { status: errorStatus(done.error.code) },
    );
  }
  const following = queue[queue.indexOf(applicationId) + 1];
  const stay = done.value === 'staged' ? following : applicationId;
  const text = rc.i18n.t(`applications:one.${done.value}`);
  return redirectWithFlash(rc.services, `${fairReviewPath(slug)}${stay ? `?at=${stay}` : ''}`, {
    tone: 'done',
    text,
  });
}

export default function Review() {
  const data = useLoaderData<typeof loader>();
  return <ReviewPage {...data} refused={useActionData<typeof action>() ?? null} />;
}
