import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { applicantApplication } from '~/features/applications/applicant-application.server';
import { applicationNumber } from '~/features/applications/application-number';
import { completenessOf } from '~/features/applications/completeness';
import { consentText } from '~/features/applications/consent-text.server';
import { formFields } from '~/features/applications/form-fields';
import { formWorld } from '~/features/applications/form-world.server';
import { applicationPath } from '~/features/applications/paths';
import { mayStep } from '~/features/applications/states';
import { submitApplication } from '~/features/applications/submit-application.server';
import { draftFacts } from '~/features/applications/summary-facts';
import { ReviewBeforeSubmit } from '~/features/applications/ui/review-before-submit';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { recordId } from '~/platform/http/record-id.server';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await applicantApplication(rc, args.params.application);
  if (!found.ok) throwError(found.error);
  const application = found.value;
  if (!mayStep(application.state, 'submit')) throw redirect(applicationPath(application.id));
  const fields = formFields(application);
  const { rules, world } = await formWorld(rc.db, application.fair);
  const { faults, complete } = completenessOf(fields, rules);
  const own = rc.actor.memberships.some(
    ({ organisationId }) => organisationId === application.facility.organisationId,
  );
  return json({
    title: rc.i18n.t('applications:review.title'),
    id: application.id,
    state: application.state,
    facilityName: application.facility.name,
    fair: {
      slug: application.fair.slug,
      nameVi: application.fair.nameVi,
      nameEn: application.fair.nameEn,
    },
    facts: draftFacts(fields, complete, world.categories),
    faults,
    consent: await consentText(rc.db, application.fairId),
    onBehalf: !own,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const applicationId = recordId(args.params.application);
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 500);
  const sent = await submitApplication(rc, {
    applicationId,
    consented: { rules: form.get('rules') === 'on', privacy: form.get('privacy') === 'on' },
    consentVersions: { rules: text('rulesVersion'), privacy: text('privacyVersion') },
    consentEvidence: text('evidence'),
  });
  if (sent.ok) {
    const number = applicationNumber(sent.value.number);
    const words = rc.i18n.t('applications:review.submitted', { number });
    return redirectWithFlash(rc.services, applicationPath(applicationId), {
      tone: 'done',
      text: words,
    });
  }
  if (sent.error.code === 'not-found') throwError(sent.error);
  return json(
    { error: sent.error, evidence: text('evidence') },
    { status: errorStatus(sent.error.code) },
  );
}

export default function Review() {
  const data = useLoaderData<typeof loader>();
  return <ReviewBeforeSubmit {...data} refused={useActionData<typeof action>() ?? null} />;
}
