import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext } from '~/features/accounts/request-context.server';
import { findPublicFair } from '~/features/fairs/public-fairs.server';
import { publicPlanPicture } from '~/features/floor-plan/public-plan-picture.server';
import { errorResponse } from '~/platform/http/error-response.server';

/** The plan as an illustration. The address carries the version of what it shows, so it may be kept. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const found = await findPublicFair(rc, args.params.fair ?? '');
  if (!found.ok) return errorResponse(found.error);
  const { nameVi, nameEn } = found.value;
  const picture = await publicPlanPicture(rc, found.value, rc.locale === 'en' ? nameEn : nameVi);
  if (!picture.ok) return errorResponse(picture.error);
  const versioned = new URL(args.request.url).searchParams.has('v');
  return new Response(picture.value, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': versioned ? 'public, max-age=86400' : 'no-cache',
      'Content-Security-Policy': "default-src 'none'",
    },
  });
}
