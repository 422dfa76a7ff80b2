import { json, type LoaderFunctionArgs } from '@remix-run/node';
import {
  Outlet,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useMatches,
} from '@remix-run/react';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { organiserFrame } from '~/features/fairs/organiser-frame.server';
import { OrganiserShell } from '~/features/fairs/ui/organiser-shell';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const frame = await organiserFrame(rc, args.params.fair);
  return json({ frame });
}

/** The address of this layout stays the same from fair to fair; its content does not. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  return args.currentParams.fair !== args.nextParams.fair || args.defaultShouldRevalidate;
}

export default function OrganiserLayout() {
  const { frame } = useLoaderData<typeof loader>();
  const wide = useMatches().some(
    ({ handle }) =>
      typeof handle === 'object' && handle !== null && 'wide' in handle && handle.wide,
  );
  return (
    <OrganiserShell frame={frame} wide={wide}>
      <Outlet />
    </OrganiserShell>
  );
}
