import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PERSON_STATES, peopleListSpec } from '~/features/accounts/administration-lists';
import { disablePerson } from '~/features/accounts/disable-person.server';
import { listPeople } from '~/features/accounts/list-people.server';
import { adminPeopleExportPath, adminPeoplePath } from '~/features/accounts/paths';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { requireAdministrator } from '~/features/accounts/require-administrator.server';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { recordId } from '~/platform/http/record-id.server';
import { errorWords } from '~/platform/i18n/error-words';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Badge } from '~/ui/feedback/badge';
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
  const state = parseTableState(new URL(args.request.url).searchParams, peopleListSpec);
  const list = await listPeople(rc, state);
  if (!list.ok) throwError(list.error);
  return json({
    title: rc.i18n.t('accounts:admin.people'),
    state,
    own: rc.actor.personId,
    ...list.value,
  });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requireAdministrator(requirePerson(await requestContext(args)));
  const form = await args.request.formData();
  const disabled = form.get('intent') === 'disable';
  const done = await disablePerson(rc, { personId: recordId(form.get('person')), disabled });
  const name = String(form.get('name') ?? '');
  if (done.ok) {
    const text = rc.i18n.t(disabled ? 'accounts:admin.disabled' : 'accounts:admin.enabled', {
      name,
    });
    return redirectWithFlash(rc, adminPeoplePath(), { text });
  }
  if (done.error.code !== 'account.own-account') throwError(done.error);
  return redirectWithFlash(rc, adminPeoplePath(), {
    tone: 'error',
    text: errorWords(rc.i18n, done.error),
  });
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number];
const tones = { active: 'given', unverified: 'held', locked: 'closed' } as const;

export default function AdminPeoplePage() {
  const { rows, total, state, own } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  return (
    <>
      <PageTitle title={t('admin.people')} />
      <DataTable<Row>
        caption={t('admin.people')}
        rows={rows}
        total={total}
        state={state}
        spec={peopleListSpec}
        rowKey={(row) => row.id}
        searchLabel={t('admin.searchPeople')}
        filters={[
          {
            key: 'state',
            label: t('admin.state'),
            options: PERSON_STATES.map((value) => ({ value, label: t(`admin.${value}`) })),
          },
        ]}
        exports={{ xlsx: adminPeopleExportPath('xlsx'), csv: adminPeopleExportPath('csv') }}
        empty={<EmptyState title={t('admin.people')} />}
        columns={[
          {
            key: 'name',
            label: t('admin.name'),
            primary: true,
            render: (row) => (
              <>
                {row.name}{' '}
                {row.administrator ? <Badge tone="done">{t('admin.administrator')}</Badge> : null}
              </>
            ),
          },
          { key: 'email', label: t('fields.email'), render: (row) => row.email },
          {
            key: 'organisations',
            label: t('admin.memberOf'),
            render: (row) => row.organisations.join(', '),
          },
          {
            key: 'twoFactor',
            label: t('admin.twoFactor'),
            narrow: true,
            render: (row) => (row.twoFactor ? t('security.on') : t('security.off')),
          },
          {
            key: 'createdAt',
            label: t('admin.created'),
            narrow: true,
            render: (row) => <DateTime at={row.createdAt} form="day-short" />,
          },
          {
            key: 'state',
            label: t('admin.state'),
            narrow: true,
            render: (row) => (
              <StateBadge tone={tones[row.state]}>{t(`admin.${row.state}`)}</StateBadge>
            ),
          },
          {
            key: 'act',
            label: t('admin.act'),
            narrow: true,
            render: (row) => (row.id === own ? null : <RowAct row={row} />),
          },
        ]}
      />
    </>
  );
}

function RowAct({ row }: { readonly row: Row }) {
  const { t } = useTranslation('accounts');
  if (row.state !== 'locked') {
    return (
      <ConfirmDialog
        label={t('admin.disable')}
        look={{ kind: 'quiet', size: 'small' }}
        title={t('admin.disableTitle', { name: row.name })}
        confirmLabel={t('admin.disable')}
        danger
        fields={{ person: row.id, name: row.name, intent: 'disable' }}
      >
        {t('admin.disableText')}
      </ConfirmDialog>
    );
  }
  return (
    <Form method="post">
      <input type="hidden" name="person" value={row.id} />
      <input type="hidden" name="name" value={row.name} />
      <SubmitButton size="small" kind="plain" name="intent" value="enable">
        {t('admin.enable')}
      </SubmitButton>
    </Form>
  );
}
