import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext } from '~/features/accounts/request-context.server';
import { publicPlanPdf } from '~/features/booths/public-plan-pdf.server';
import { throwError } from '~/platform/http/error-response.server';

/** The plan on A3 with its index, as the public may see it. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const pdf = await publicPlanPdf(rc, args.params.fair ?? '');
  if (!pdf.ok) throwError(pdf.error);
  return new Response(new Uint8Array(pdf.value), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="so-do-${args.params.fair}.pdf"`,
      'Cache-Control': 'public, max-age=60',
    },
  });
}
