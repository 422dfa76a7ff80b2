import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { renderConfirmations } from '~/features/booths/confirmation-pdf.server';
import { confirmationsOf } from '~/features/booths/find-confirmations.server';
import { pdfResponse } from '~/features/booths/pdf-response.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { throwError } from '~/platform/http/error-response.server';

/** All confirmations of a fair as one file, for the organiser. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const fair = await findFair(rc, args.params.fair ?? '', 'booth.list');
  if (!fair.ok) throwError(fair.error);
  const found = await confirmationsOf(rc, fair.value.id, { drafts: true });
  if (!found.ok) throwError(found.error);
  const origin = rc.services.env.publicUrl ?? new URL(args.request.url).origin;
  return pdfResponse(
    await renderConfirmations(found.value, { locale: rc.locale, i18n: rc.i18n, origin }),
    `xac-nhan-${fair.value.slug}.pdf`,
  );
}
