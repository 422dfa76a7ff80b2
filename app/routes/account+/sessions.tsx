import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listSessions } from '~/features/accounts/list-sessions.server';
import { accountSessionsPath } from '~/features/accounts/paths';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { clearedSessionCookie } from '~/features/accounts/session-cookie.server';
import { endSession, signOutEverywhere } from '~/features/accounts/sign-out.server';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { PersonLine } from '~/features/accounts/ui/person-line';
import { throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { recordId } from '~/platform/http/record-id.server';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Badge } from '~/ui/feedback/badge';
import { Panel } from '~/ui/feedback/panel';
import { ConfirmDialog } from '~/ui/overlay/confirm-dialog';
import { DateTime } from '~/ui/text/date-time';
import { PageTitle } from '~/ui/text/page-title';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const sessions = await listSessions(rc, rc.actor.personId);
  return json({ title: rc.i18n.t('accounts:sessions.title'), sessions, current: rc.session.id });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const form = await args.request.formData();
  const { personId } = rc.actor;
  if (form.get('intent') === 'everywhere') {
    await signOutEverywhere(rc, { personId });
    const text = rc.i18n.t('accounts:signOut.everywhere');
    return redirectWithFlash(rc, '/', { text }, clearedSessionCookie(args.request));
  }
  const ended = await endSession(rc, { personId, sessionId: recordId(form.get('session')) });
  if (!ended.ok) throwError(ended.error);
  return redirectWithFlash(rc, accountSessionsPath(), { text: rc.i18n.t('accounts:signOut.one') });
}

export default function SessionsPage() {
  const { sessions, current } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  return (
    <>
      <PageTitle
        title={t('sessions.title')}
        description={t('sessions.text')}
        actions={
          <ConfirmDialog
            label={t('sessions.everywhere')}
            look={{ kind: 'plain' }}
            title={t('sessions.everywhere')}
            confirmLabel={t('sessions.everywhere')}
            danger
            fields={{ intent: 'everywhere' }}
          >
            {t('sessions.everywhereText')}
          </ConfirmDialog>
        }
      />
      <Panel flush>
        <ul>
          {sessions.map((session) => {
            const device = session.device || t('sessions.unknown');
            return (
              <PersonLine
                key={session.id}
                name={device}
                facts={
                  <>
                    {t('sessions.lastSeen')}: <DateTime at={session.lastSeenAt} form="full-short" />{' '}
                    · {t('sessions.since')}: <DateTime at={session.createdAt} form="full-short" />
                  </>
                }
                badge={
                  session.id === current ? <Badge tone="given">{t('sessions.this')}</Badge> : null
                }
                actions={
                  session.id === current ? null : (
                    <Form method="post">
                      <input type="hidden" name="session" value={session.id} />
                      <SubmitButton
                        kind="plain"
                        size="small"
                        aria-label={t('sessions.endName', { device })}
                      >
                        {t('sessions.end')}
                      </SubmitButton>
                    </Form>
                  )
                }
              />
            );
          })}
        </ul>
      </Panel>
    </>
  );
}
