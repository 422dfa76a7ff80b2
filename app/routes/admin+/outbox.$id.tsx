import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readOutboxMail, retryMail } from '~/features/accounts/outbox.server';
import { adminMailPath, adminOutboxPath } from '~/features/accounts/paths';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { MailText } from '~/features/accounts/ui/mail-text';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { recordId } from '~/platform/http/record-id.server';
import { SubmitButton } from '~/ui/actions/submit-button';
import { KeyValues } from '~/ui/feedback/key-values';
import { Panel } from '~/ui/feedback/panel';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { DateTime } from '~/ui/text/date-time';
import { PageTitle } from '~/ui/text/page-title';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { origin } = new URL(args.request.url);
  const mail = await readOutboxMail(
    rc,
    recordId(args.params.id),
    rc.services.env.publicUrl ?? origin,
  );
  if (!mail.ok) throwError(mail.error);
  return json({ title: mail.value.subject, mail: mail.value });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const id = recordId(args.params.id);
  const retried = await retryMail(rc, id);
  if (!retried.ok) throwError(retried.error);
  return redirectWithFlash(rc, adminMailPath(id), { text: rc.i18n.t('accounts:outbox.retried') });
}

export default function OutboxMailPage() {
  const { mail } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const facts = [
    { key: 'to', label: t('outbox.to'), value: mail.recipient },
    {
      key: 'written',
      label: t('outbox.written'),
      value: <DateTime at={mail.createdAt} form="full-short" />,
    },
    {
      key: 'state',
      label: t('organisation.state'),
      value: (
        <>
          {t(`outbox.${mail.state}`)}{' '}
          {mail.sentAt ? <DateTime at={mail.sentAt} form="full-short" /> : null}
          {mail.attempts > 0 ? ` · ${t('outbox.attempts', { count: mail.attempts })}` : ''}
        </>
      ),
    },
    ...(mail.lastError
      ? [{ key: 'error', label: t('outbox.lastError'), value: mail.lastError }]
      : []),
  ];
  return (
    <>
      <PageTitle
        above={<Breadcrumbs items={[{ label: t('admin.outbox'), href: adminOutboxPath() }]} />}
        title={mail.subject}
        actions={
          mail.state === 'failed' || mail.lastError ? (
            <Form method="post">
              <SubmitButton kind="plain">{t('outbox.retry')}</SubmitButton>
            </Form>
          ) : null
        }
      />
      <Panel className="mb-5">
        <KeyValues items={facts} />
      </Panel>
      <Panel title={t('outbox.content')}>
        <MailText text={mail.text} lang={mail.locale} />
      </Panel>
    </>
  );
}
