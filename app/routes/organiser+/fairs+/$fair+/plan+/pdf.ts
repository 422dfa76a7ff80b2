import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { planPdfFile } from '~/features/floor-plan/plan-file.server';
import { throwError } from '~/platform/http/error-response.server';

/** The plan on A3: as it stands, or `?version=3`. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const asked = new URL(args.request.url).searchParams.get('version');
  if (asked !== null && !/^\d{1,6}$/.test(asked)) throwError({ code: 'not-found' });
  const pdf = await planPdfFile(
    rc,
    args.params.fair ?? '',
    asked === null ? undefined : Number(asked),
  );
  if (!pdf.ok) throwError(pdf.error);
  return new Response(new Uint8Array(pdf.value), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="mat-bang-${args.params.fair}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
