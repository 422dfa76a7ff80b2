import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { can } from '~/features/access/can';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { fairReleasePath, fairReviewPath, withoutAddressPath } from '~/features/applications/paths';
import { releaseDecisions } from '~/features/applications/release-decisions.server';
import { stagedDecisions } from '~/features/applications/review-queue.server';
import { ReleasePage } from '~/features/applications/ui/release-page';
import { findFair } from '~/features/fairs/find-fair.server';
import { formatCount } from '~/kernel/format';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { isRecordId } from '~/platform/http/record-id.server';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'application.review');
  if (!found.ok) throwError(found.error);
  const fair = found.value;
  return json({
    title: rc.i18n.t('applications:release.title'),
    fairSlug: fair.slug,
    mayRelease: can(rc.actor, 'application.release', { organiserId: fair.organisationId }),
    decisions: await stagedDecisions(rc.db, fair.id),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'application.review');
  if (!found.ok) throwError(found.error);
  const { slug } = found.value;
  const form = await args.request.formData();
  const decisionIds = form.getAll('decision').filter(isRecordId);
  const none = { code: 'decision.none-chosen' };
  const released =
    decisionIds.length > 0
      ? await releaseDecisions(rc, { fairSlug: slug, decisionIds })
      : { ok: false as const, error: none };
  if (!released.ok)
    return json({ error: released.error }, { status: errorStatus(released.error.code) });
  const { eligible, returned, rejected, withoutAddress } = released.value;
  const nothing = eligible + returned + rejected === 0;
  const done = rc.i18n.t(`applications:release.${nothing ? 'nothing' : 'done'}`, {
    ...released.value,
  });
  const silent =
    withoutAddress > 0 &&
    rc.i18n.t('applications:release.withoutAddress', {
      count: withoutAddress,
      formatted: formatCount(withoutAddress, rc.locale),
    });
  const left = await stagedDecisions(rc.db, found.value.id);
  const to = left.length > 0 ? fairReleasePath(slug) : fairReviewPath(slug);
  return redirectWithFlash(rc.services, to, {
    tone: nothing ? 'info' : 'done',
    text: silent ? `${done} ${silent}` : done,
    ...(silent
      ? {
          action: {
            label: rc.i18n.t('applications:release.withoutAddressList'),
            href: withoutAddressPath(slug, 'decided'),
          },
        }
      : {}),
  });
}

export default function Release() {
  const data = useLoaderData<typeof loader>();
  return <ReleasePage {...data} error={useActionData<typeof action>()?.error ?? null} />;
}
