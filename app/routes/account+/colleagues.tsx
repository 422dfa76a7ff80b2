import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { activeMembership } from '~/features/access/actor';
import { can } from '~/features/access/can';
import { changeRole, endMembership } from '~/features/accounts/end-membership.server';
import { inviteColleague } from '~/features/accounts/invite-colleague.server';
import { listColleagues } from '~/features/accounts/list-colleagues.server';
import { accountPath, colleaguesPath, homePath } from '~/features/accounts/paths';
import {
  type PersonContext,
  requestContext,
  requirePerson,
} from '~/features/accounts/request-context.server';
import { revokeInvitation } from '~/features/accounts/revoke-invitation.server';
import { inviteSchema } from '~/features/accounts/schema';
import { badForm, refusedForm } from '~/features/accounts/schema-form.server';
import { ColleagueList } from '~/features/accounts/ui/colleague-list';
import { InvitationPanel } from '~/features/accounts/ui/invitation-panel';
import { pageTitle } from '~/features/accounts/ui/page-title';
import type { Result } from '~/kernel/result';
import { throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { parseForm } from '~/platform/http/parse-form';
import { recordId } from '~/platform/http/record-id.server';
import { errorWords } from '~/platform/i18n/error-words';
import { PageTitle } from '~/ui/text/page-title';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const membership = activeMembership(rc.actor);
  if (!membership) throw redirect(accountPath());
  const { organisationId, organisationName } = membership;
  const list = await listColleagues(rc, organisationId);
  if (!list.ok) throwError(list.error);
  return json({
    title: rc.i18n.t('accounts:colleagues.title'),
    organisationName,
    personId: rc.actor.personId,
    mayManage: can(rc.actor, 'organisation.manage', { organisationId }),
    ...list.value,
  });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const membership = activeMembership(rc.actor);
  if (!membership) throwError({ code: 'not-found' });
  const { organisationId } = membership;
  const data = await args.request.formData();
  const name = String(data.get('name') ?? '');
  const target = () => ({ organisationId, membershipId: recordId(data.get('membership')) });
  switch (data.get('intent')) {
    case 'end': {
      const ended = await endMembership(rc, target());
      const own = data.get('own') === 'yes';
      return answer(rc, ended, 'ended', { name }, own ? homePath() : undefined);
    }
    case 'manager':
    case 'member': {
      const role = data.get('intent') === 'manager' ? 'manager' : 'member';
      return answer(rc, await changeRole(rc, { ...target(), role }), 'roleChanged', { name });
    }
    case 'revoke': {
      const invitationId = recordId(data.get('invitation'));
      return answer(
        rc,
        await revokeInvitation(rc, { organisationId, invitationId }),
        'revoked',
        {},
      );
    }
    default: {
      const submission = parseForm(data, { schema: inviteSchema });
      if (submission.status !== 'success') return badForm(submission);
      const input = { ...submission.value, organisationId, locale: rc.locale };
      const invited = await inviteColleague(rc, input);
      if (!invited.ok) return refusedForm(submission, invited.error, 'email');
      return answer(rc, invited, 'invited', { email: input.email });
    }
  }
}

/** Back to the list with what was done, or with why not: nothing was typed that could be lost. */
function answer(
  rc: PersonContext,
  result: Result<null>,
  done: string,
  facts: Record<string, string>,
  to = colleaguesPath(),
) {
  if (result.ok)
    return redirectWithFlash(rc, to, { text: rc.i18n.t(`accounts:colleagues.${done}`, facts) });
  if (result.error.code === 'not-found' || result.error.code === 'forbidden')
    throwError(result.error);
  const text = errorWords(rc.i18n, result.error);
  return redirectWithFlash(rc, colleaguesPath(), { tone: 'error', text });
}

export default function ColleaguesPage() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  return (
    <>
      <PageTitle
        title={t('colleagues.title')}
        description={t('colleagues.lead', { organisation: data.organisationName })}
      />
      <ColleagueList {...data} />
      {data.mayManage ? <InvitationPanel invitations={data.invitations} answer={form} /> : null}
    </>
  );
}
