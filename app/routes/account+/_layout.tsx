import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { AccountShell } from '~/features/accounts/ui/account-shell';

export async function loader(args: LoaderFunctionArgs) {
  requirePerson(await requestContext(args));
  return json(null);
}

export default function AccountLayout() {
  return (
    <AccountShell area="account">
      <Outlet />
    </AccountShell>
  );
}
