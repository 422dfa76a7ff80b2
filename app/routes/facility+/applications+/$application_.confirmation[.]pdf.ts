import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { renderConfirmations } from '~/features/booths/confirmation-pdf.server';
import { findConfirmation } from '~/features/booths/find-confirmations.server';
import { pdfResponse } from '~/features/booths/pdf-response.server';
import { throwError } from '~/platform/http/error-response.server';
import { recordId } from '~/platform/http/record-id.server';

/** The confirmation of one application: its facility's once the allocation is public, the organiser's at any time. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findConfirmation(rc, recordId(args.params.application));
  if (!found.ok) throwError(found.error);
  const origin = rc.services.env.publicUrl ?? new URL(args.request.url).origin;
  const number = String(found.value.confirmations[0]?.number ?? '').padStart(4, '0');
  return pdfResponse(
    await renderConfirmations(found.value, { locale: rc.locale, i18n: rc.i18n, origin }),
    `xac-nhan-gian-hang-${number}.pdf`,
  );
}
