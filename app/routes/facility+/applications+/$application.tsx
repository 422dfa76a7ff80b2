import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import '~/features/floor-plan/ui/plan.css';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { applicantApplication } from '~/features/applications/applicant-application.server';
import { applicationNumber } from '~/features/applications/application-number';
import { completenessOf } from '~/features/applications/completeness';
import { discardDraft } from '~/features/applications/discard-draft.server';
import { applyExhibitIntent, readDraftForm } from '~/features/applications/draft';
import { readDraftStamp } from '~/features/applications/draft-stamp';
import { formFields } from '~/features/applications/form-fields';
import { formWorld } from '~/features/applications/form-world.server';
import {
  applicationPath,
  registerPath,
  reviewBeforeSubmitPath,
} from '~/features/applications/paths';
import { saveDraft } from '~/features/applications/save-draft.server';
import { mayStep } from '~/features/applications/states';
import { statusOf } from '~/features/applications/status-of.server';
import { applicantSubmissions } from '~/features/applications/submissions.server';
import { ApplicationPage } from '~/features/applications/ui/application-page';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { recordId } from '~/platform/http/record-id.server';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await applicantApplication(rc, args.params.application);
  if (!found.ok) throwError(found.error);
  const application = found.value;
  const status = statusOf(application, rc.clock.now());
  const number = applicationNumber(application.number);
  const title = number
    ? rc.i18n.t('applications:number', { number })
    : rc.i18n.t('applications:form.title');
  const search = new URL(args.request.url).searchParams;
  const editing =
    application.state === 'draft' || (application.state === 'returned' && search.has('fix'));
  const submissions = await applicantSubmissions(rc.db, application);
  if (!editing || !mayStep(application.state, 'edit'))
    return json({ title, status, submissions, form: null });
  const fields = formFields(application);
  const { rules, world } = await formWorld(rc.db, application.fair);
  const { sections, faults } = completenessOf(fields, rules);
  return json({
    title,
    status,
    submissions,
    form: {
      fields,
      world,
      version: application.version,
      savedAt: readDraftStamp(application.draft).savedAt,
      sections: sections.map((section) => ({ key: section.key, missing: section.faults.length })),
      faults: search.has('check') ? faults : [],
      onBehalf: !rc.actor.memberships.some(
        ({ organisationId }) => organisationId === application.facility.organisationId,
      ),
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const applicationId = recordId(args.params.application);
  const form = await args.request.formData();
  const intent = String(form.get('intent') ?? 'save');
  if (intent === 'discard') {
    const discarded = await discardDraft(rc, applicationId);
    if (!discarded.ok) throwError(discarded.error);
    return redirect(registerPath(discarded.value.fairSlug));
  }
  const fields = applyExhibitIntent(readDraftForm(form), intent);
  const saved = await saveDraft(rc, {
    applicationId,
    fields,
    version: Number(form.get('version')),
  });
  if (!saved.ok) {
    if (saved.error.code === 'not-found') throwError(saved.error);
    return json({ error: saved.error, fields }, { status: errorStatus(saved.error.code) });
  }
  const here = new URL(args.request.url).searchParams.has('fix') ? '?fix' : '';
  if (intent === 'review') return redirect(reviewBeforeSubmitPath(applicationId));
  if (intent !== 'save') return redirect(`${applicationPath(applicationId)}${here}#part-exhibits`);
  const text = rc.i18n.t('applications:form.saved');
  return redirectWithFlash(rc.services, `${applicationPath(applicationId)}${here}`, {
    tone: 'done',
    text,
  });
}

export default function Application() {
  const { status, submissions, form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('applications');
  return (
    <ApplicationPage
      status={status}
      submissions={submissions}
      form={form}
      refused={answer ?? null}
      title={t('form.title')}
    />
  );
}
