import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { ApplicantShell } from '~/features/applications/ui/applicant-shell';

export async function loader(args: LoaderFunctionArgs) {
  requirePerson(await requestContext(args));
  return json(null);
}

export default function ProvinceLayout() {
  return (
    <ApplicantShell>
      <Outlet />
    </ApplicantShell>
  );
}
