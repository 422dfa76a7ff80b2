import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MAIL_STATES, outboxListSpec } from '~/features/accounts/administration-lists';
import { listOutbox } from '~/features/accounts/list-outbox.server';
import { adminMailPath, adminOutboxExportPath } from '~/features/accounts/paths';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { useRootData } from '~/features/accounts/ui/use-shell-data';
import { throwError } from '~/platform/http/error-response.server';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { StateBadge } from '~/ui/feedback/state-badge';
import { DataTable } from '~/ui/table/data-table';
import { parseTableState } from '~/ui/table/table-state';
import { DateTime } from '~/ui/text/date-time';
import { PageTitle } from '~/ui/text/page-title';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const state = parseTableState(new URL(args.request.url).searchParams, outboxListSpec);
  const list = await listOutbox(rc, state);
  if (!list.ok) throwError(list.error);
  return json({ title: rc.i18n.t('accounts:admin.outbox'), state, ...list.value });
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number];
const mailTones = { waiting: 'held', sent: 'given', failed: 'refused' } as const;

export default function OutboxPage() {
  const { rows, total, state } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const mailsStay = useRootData()?.mailsStay;
  return (
    <>
      <PageTitle title={t('admin.outbox')} description={t('outbox.lead')} />
      {mailsStay ? (
        <Notice className="mb-4" tone="note">
          {t('outbox.noSmtp')}
        </Notice>
      ) : null}
      <DataTable<Row>
        caption={t('admin.outbox')}
        rows={rows}
        total={total}
        state={state}
        spec={outboxListSpec}
        rowKey={(row) => row.id}
        rowHref={(row) => adminMailPath(row.id)}
        searchLabel={t('outbox.search')}
        filters={[
          {
            key: 'state',
            label: t('organisation.state'),
            options: MAIL_STATES.map((value) => ({ value, label: t(`outbox.${value}`) })),
          },
        ]}
        exports={{ xlsx: adminOutboxExportPath('xlsx'), csv: adminOutboxExportPath('csv') }}
        empty={<EmptyState title={t('outbox.empty')} text={t('outbox.emptyText')} />}
        columns={[
          {
            key: 'subject',
            label: t('outbox.subject'),
            primary: true,
            render: (row) => row.subject,
          },
          { key: 'recipient', label: t('outbox.to'), render: (row) => row.recipient },
          {
            key: 'createdAt',
            label: t('outbox.written'),
            narrow: true,
            render: (row) => <DateTime at={row.createdAt} form="full-short" />,
          },
          {
            key: 'state',
            label: t('organisation.state'),
            narrow: true,
            render: (row) => (
              <StateBadge tone={mailTones[row.state]}>{t(`outbox.${row.state}`)}</StateBadge>
            ),
          },
        ]}
      />
    </>
  );
}
