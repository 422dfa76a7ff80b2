import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext } from '~/features/accounts/request-context.server';
import { fairIcal } from '~/features/fairs/fair-ical.server';
import { publicFairPath } from '~/features/fairs/paths';
import { findPublicFair, publicSessions } from '~/features/fairs/public-fairs.server';
import { errorResponse } from '~/platform/http/error-response.server';
import { attachment } from '~/platform/xlsx/table-export.server';

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const found = await findPublicFair(rc, args.params.fair ?? '');
  if (!found.ok) return errorResponse(found.error);
  const fair = found.value;
  const origin = rc.services.env.publicUrl ?? new URL(args.request.url).origin;
  const text = fairIcal(
    fair,
    await publicSessions(rc.db, fair.id),
    { locale: rc.locale, phase: (key) => rc.i18n.t(`fairs:phases.${key}`) },
    origin + publicFairPath(fair.slug),
    rc.clock.now(),
  );
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': attachment(`${fair.slug}.ics`),
      'Cache-Control': 'public, max-age=300',
    },
  });
}
