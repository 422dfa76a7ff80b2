import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { applicantApplication } from '~/features/applications/applicant-application.server';
import { applicationNumber } from '~/features/applications/application-number';
import { applicationPath } from '~/features/applications/paths';
import { mayStep } from '~/features/applications/states';
import { withdrawApplication } from '~/features/applications/withdraw-application.server';
import { throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { recordId } from '~/platform/http/record-id.server';
import { ActionBar } from '~/ui/actions/action-bar';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { Field } from '~/ui/forms/field';
import { TextArea } from '~/ui/forms/text-area';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await applicantApplication(rc, args.params.application);
  if (!found.ok) throwError(found.error);
  const { id, state, number, facility, booths } = found.value;
  if (!mayStep(state, 'withdraw')) throw redirect(applicationPath(id));
  const shown = applicationNumber(number);
  return json({
    title: rc.i18n.t('applications:withdraw.title', { number: shown }),
    id,
    facilityName: facility.name,
    booths: booths.map(({ code }) => code),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const applicationId = recordId(args.params.application);
  const form = await args.request.formData();
  const found = await applicantApplication(rc, applicationId);
  if (!found.ok) throwError(found.error);
  const withdrawn = await withdrawApplication(rc, {
    applicationId,
    reason: String(form.get('reason') ?? '').slice(0, 1_000),
  });
  const to = applicationPath(applicationId);
  if (!withdrawn.ok) {
    const text = rc.i18n.t(`applications:failures.${withdrawn.error.code}`);
    return redirectWithFlash(rc.services, to, { tone: 'error', text });
  }
  const text = rc.i18n.t('applications:withdraw.done', {
    number: applicationNumber(found.value.number),
  });
  return redirectWithFlash(rc.services, to, { tone: 'done', text });
}

export default function Withdraw() {
  const { title, id, facilityName, booths } = useLoaderData<typeof loader>();
  const { t } = useTranslation('applications');
  return (
    <div className="flex flex-col gap-5">
      <PageTitle title={title} description={facilityName} />
      <Notice tone="warning" title={t('withdraw.text')}>
        {booths.length > 0 ? <p>{t('home.booths', { codes: booths.join(', ') })}</p> : null}
      </Notice>
      <Form method="post" className="form">
        <Field label={t('withdraw.reason')} hint={t('withdraw.reasonHint')}>
          <TextArea name="reason" rows={3} maxLength={1_000} />
        </Field>
        <ActionBar>
          <LinkButton href={applicationPath(id)}>{t('withdraw.back')}</LinkButton>
          <SubmitButton kind="danger">{t('withdraw.confirm')}</SubmitButton>
        </ActionBar>
      </Form>
    </div>
  );
}
