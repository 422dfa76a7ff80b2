import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useMatches } from '@remix-run/react';
import { requestContext } from '~/features/accounts/request-context.server';
import { findPublicFair, publicFairFigures } from '~/features/fairs/public-fairs.server';
import { publicPage } from '~/features/fairs/public-page.server';
import { PublicFairFrame } from '~/features/fairs/ui/public-fair-frame';
import { throwError } from '~/platform/http/error-response.server';

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const found = await findPublicFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const { slug, nameVi, nameEn, venueName, provinceSlug, opensAt, closesAt, cancelledAt } =
    found.value;
  return json({
    page: publicPage(rc),
    fair: { slug, nameVi, nameEn, venueName, provinceSlug, opensAt, closesAt, cancelledAt },
    figures: await publicFairFigures(rc, found.value),
  });
}

/** Pages below may ask for a reading width by `handle = { width: 'text' }`. */
export default function PublicFairLayout() {
  const { page, fair, figures } = useLoaderData<typeof loader>();
  const last = useMatches().at(-1);
  const handle = (last?.handle ?? {}) as { readonly width?: 'full' | 'text' | 'narrow' };
  return (
    <PublicFairFrame signedIn={page.signedIn} fair={fair} figures={figures} width={handle.width}>
      <Outlet />
    </PublicFairFrame>
  );
}
