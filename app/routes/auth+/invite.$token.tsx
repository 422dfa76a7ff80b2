import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import {
  acceptAsNewcomer,
  acceptInvitation,
  readInvitation,
} from '~/features/accounts/accept-invitation.server';
import { homePath, invitationPath } from '~/features/accounts/paths';
import { requestContext } from '~/features/accounts/request-context.server';
import { joinSchema } from '~/features/accounts/schema';
import { badForm, refusedForm } from '~/features/accounts/schema-form.server';
import { sessionCookie } from '~/features/accounts/session-cookie.server';
import { InvitationAnswer } from '~/features/accounts/ui/invitation-answer';
import { LinkExpired } from '~/features/accounts/ui/link-expired';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { parseForm } from '~/platform/http/parse-form';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const token = args.params.token ?? '';
  const found = await readInvitation(rc, token);
  return json(
    {
      title: rc.i18n.t('accounts:invite.title'),
      invitation: found.ok ? found.value : null,
      signedInAs: rc.actor.kind === 'person' ? (rc.session?.email ?? null) : null,
      here: invitationPath(token),
    },
    { status: found.ok ? 200 : 410 },
  );
}

export async function action(args: ActionFunctionArgs) {
  const rc = await requestContext(args);
  const token = args.params.token ?? '';
  const joined = { text: rc.i18n.t('accounts:invite.done') };
  if (rc.actor.kind === 'person') {
    const accepted = await acceptInvitation(rc, token);
    if (!accepted.ok) throwError(accepted.error);
    return redirectWithFlash(rc, homePath(), joined);
  }
  const submission = parseForm(await args.request.formData(), { schema: joinSchema });
  if (submission.status !== 'success') return badForm(submission);
  const accepted = await acceptAsNewcomer(rc, {
    ...submission.value,
    token,
    locale: rc.locale,
    userAgent: args.request.headers.get('User-Agent'),
  });
  if (!accepted.ok) {
    const own = accepted.error.code.startsWith('account.password');
    return refusedForm(submission, accepted.error, own ? 'password' : undefined);
  }
  return redirectWithFlash(
    rc,
    homePath(),
    joined,
    sessionCookie(args.request, accepted.value.token),
  );
}

export default function InvitationPage() {
  const { invitation, signedInAs, here } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  if (!invitation) return <LinkExpired text={t('invite.expired')} />;
  return (
    <InvitationAnswer invitation={invitation} signedInAs={signedInAs} here={here} answer={answer} />
  );
}
