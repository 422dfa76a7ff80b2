import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { requireAdministrator } from '~/features/accounts/require-administrator.server';
import { AccountShell } from '~/features/accounts/ui/account-shell';

export async function loader(args: LoaderFunctionArgs) {
  requireAdministrator(requirePerson(await requestContext(args)));
  return json(null);
}

export default function AdminLayout() {
  return (
    <AccountShell area="admin">
      <Outlet />
    </AccountShell>
  );
}
