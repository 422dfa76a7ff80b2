import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { activeMembership } from '~/features/access/actor';
import { accountPath, organisationPath } from '~/features/accounts/paths';
import { readOrganisation } from '~/features/accounts/read-organisation.server';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { organisationSchema } from '~/features/accounts/schema';
import { badForm, refusedForm } from '~/features/accounts/schema-form.server';
import { ApprovalNotice } from '~/features/accounts/ui/approval-notice';
import { OrganisationFacts, OrganisationForm } from '~/features/accounts/ui/organisation-form';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { updateOrganisation } from '~/features/accounts/update-organisation.server';
import { throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { parseForm } from '~/platform/http/parse-form';
import { PageTitle } from '~/ui/text/page-title';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const membership = activeMembership(rc.actor);
  if (!membership) throw redirect(accountPath());
  const organisation = await readOrganisation(rc, membership.organisationId);
  if (!organisation.ok) throwError(organisation.error);
  return json({
    title: rc.i18n.t('accounts:organisation.title'),
    organisation: organisation.value,
  });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const membership = activeMembership(rc.actor);
  if (!membership) throwError({ code: 'not-found' });
  const { organisationId } = membership;
  const submission = parseForm(await args.request.formData(), { schema: organisationSchema });
  if (submission.status !== 'success') return badForm(submission);
  const saved = await updateOrganisation(rc, { ...submission.value, organisationId });
  if (!saved.ok) {
    if (saved.error.code !== 'organisation.stale') throwError(saved.error);
    return refusedForm(submission, saved.error);
  }
  return redirectWithFlash(rc, organisationPath(), {
    text: rc.i18n.t('accounts:organisation.saved'),
  });
}

export default function OrganisationPage() {
  const { organisation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  return (
    <>
      <PageTitle title={organisation.details.name} description={t(`kinds.${organisation.kind}`)} />
      <ApprovalNotice />
      {organisation.mayEdit ? (
        <OrganisationForm organisation={organisation} answer={answer} />
      ) : (
        <OrganisationFacts organisation={organisation} />
      )}
    </>
  );
}
