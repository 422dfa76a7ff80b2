import { type ActionFunctionArgs, json } from '@remix-run/node';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { readDraftForm } from '~/features/applications/draft';
import { saveDraft } from '~/features/applications/save-draft.server';
import { errorResponse } from '~/platform/http/error-response.server';
import { recordId } from '~/platform/http/record-id.server';

/** Saves the form while it is typed. */
export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const applicationId = recordId(args.params.application);
  const form = await args.request.formData();
  const fields = readDraftForm(form);
  const saved = await saveDraft(rc, {
    applicationId,
    fields,
    version: Number(form.get('version')),
  });
  return saved.ok
    ? json({ savedAt: saved.value.savedAt.toISOString() })
    : errorResponse(saved.error);
}
