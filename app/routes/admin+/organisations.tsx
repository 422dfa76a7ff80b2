import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import {
  ORGANISATION_KINDS,
  ORGANISATION_STATES,
  organisationListSpec,
} from '~/features/accounts/administration-lists';
import {
  approveOrganisation,
  suspendOrganisation,
} from '~/features/accounts/approve-organisation.server';
import { listOrganisations } from '~/features/accounts/list-organisations.server';
import { adminOrganisationsExportPath, adminOrganisationsPath } from '~/features/accounts/paths';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { requireAdministrator } from '~/features/accounts/require-administrator.server';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { findProvince } from '~/kernel/provinces';
import { throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { recordId } from '~/platform/http/record-id.server';
import { SubmitButton } from '~/ui/actions/submit-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StateBadge } from '~/ui/feedback/state-badge';
import { ConfirmDialog } from '~/ui/overlay/confirm-dialog';
import { DataTable } from '~/ui/table/data-table';
import { parseTableState } from '~/ui/table/table-state';
import { DateTime } from '~/ui/text/date-time';
import { PageTitle } from '~/ui/text/page-title';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = requireAdministrator(requirePerson(await requestContext(args)));
  const state = parseTableState(new URL(args.request.url).searchParams, organisationListSpec);
  const list = await listOrganisations(rc, state);
  if (!list.ok) throwError(list.error);
  const rows = list.value.rows.map((row) => ({
    ...row,
    province: row.provinceSlug ? (findProvince(row.provinceSlug)?.name ?? '') : '',
  }));
  return json({
    title: rc.i18n.t('accounts:admin.organisations'),
    state,
    rows,
    total: list.value.total,
  });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requireAdministrator(requirePerson(await requestContext(args)));
  const form = await args.request.formData();
  const organisationId = recordId(form.get('organisation'));
  const intent = form.get('intent');
  const done =
    intent === 'approve'
      ? await approveOrganisation(rc, organisationId)
      : await suspendOrganisation(rc, { organisationId, suspended: intent === 'suspend' });
  if (!done.ok) throwError(done.error);
  const said = intent === 'approve' ? 'approved' : intent === 'suspend' ? 'suspended' : 'resumed';
  const name = String(form.get('name') ?? '');
  return redirectWithFlash(rc, adminOrganisationsPath(), {
    text: rc.i18n.t(`accounts:admin.${said}`, { name }),
  });
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number];
const tones = { waiting: 'now', approved: 'given', suspended: 'closed' } as const;

export default function AdminOrganisationsPage() {
  const { rows, total, state } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const stateWords = (value: Row['state']) => t(`organisation.${value}`);
  return (
    <>
      <PageTitle title={t('admin.organisations')} />
      <DataTable<Row>
        caption={t('admin.organisations')}
        rows={rows}
        total={total}
        state={state}
        spec={organisationListSpec}
        rowKey={(row) => row.id}
        searchLabel={t('admin.search')}
        filters={[
          {
            key: 'state',
            label: t('organisation.state'),
            options: ORGANISATION_STATES.map((value) => ({ value, label: stateWords(value) })),
          },
          {
            key: 'kind',
            label: t('organisation.kind'),
            options: ORGANISATION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
        ]}
        exports={{
          xlsx: adminOrganisationsExportPath('xlsx'),
          csv: adminOrganisationsExportPath('csv'),
        }}
        empty={<EmptyState title={t('admin.noWaiting')} text={t('admin.noWaitingText')} />}
        columns={[
          { key: 'name', label: t('admin.name'), primary: true, render: (row) => row.name },
          { key: 'kind', label: t('organisation.kind'), render: (row) => t(`kinds.${row.kind}`) },
          { key: 'province', label: t('fields.province'), render: (row) => row.province },
          { key: 'managers', label: t('admin.managers'), render: (row) => row.managers.join(', ') },
          {
            key: 'createdAt',
            label: t('admin.created'),
            narrow: true,
            render: (row) => <DateTime at={row.createdAt} form="day-short" />,
          },
          {
            key: 'state',
            label: t('organisation.state'),
            narrow: true,
            render: (row) => (
              <StateBadge tone={tones[row.state]}>{stateWords(row.state)}</StateBadge>
            ),
          },
          {
            key: 'act',
            label: t('admin.act'),
            narrow: true,
            render: (row) => <RowAct row={row} />,
          },
        ]}
      />
    </>
  );
}

function RowAct({ row }: { readonly row: Row }) {
  const { t } = useTranslation('accounts');
  const fields = { organisation: row.id, name: row.name };
  if (row.state === 'approved') {
    return (
      <ConfirmDialog
        label={t('admin.suspend')}
        look={{ kind: 'quiet', size: 'small' }}
        title={t('admin.suspendTitle', { name: row.name })}
        confirmLabel={t('admin.suspend')}
        danger
        fields={{ ...fields, intent: 'suspend' }}
      >
        {t('admin.suspendText')}
      </ConfirmDialog>
    );
  }
  const intent = row.state === 'waiting' ? 'approve' : 'resume';
  return (
    <Form method="post">
      <input type="hidden" name="organisation" value={row.id} />
      <input type="hidden" name="name" value={row.name} />
      <SubmitButton size="small" kind="plain" name="intent" value={intent}>
        {t(`admin.${intent}`)}
      </SubmitButton>
    </Form>
  );
}
