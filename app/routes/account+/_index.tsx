import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { accountPath, newOrganisationPath } from '~/features/accounts/paths';
import { readProfile } from '~/features/accounts/read-profile.server';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { type Profile, profileSchema } from '~/features/accounts/schema';
import { badForm, refusedForm } from '~/features/accounts/schema-form.server';
import { useAccountForm } from '~/features/accounts/ui/account-form';
import { AccountFormFrame } from '~/features/accounts/ui/account-form-frame';
import { ApprovalNotice } from '~/features/accounts/ui/approval-notice';
import { FormField } from '~/features/accounts/ui/form-field';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { updateProfile } from '~/features/accounts/update-profile.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { parseForm } from '~/platform/http/parse-form';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Panel } from '~/ui/feedback/panel';
import { PageTitle } from '~/ui/text/page-title';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  return json({
    title: rc.i18n.t('accounts:account.title'),
    profile: await readProfile(rc, rc.actor.personId),
  });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const submission = parseForm(await args.request.formData(), { schema: profileSchema });
  if (submission.status !== 'success') return badForm(submission);
  const done = await updateProfile(rc, submission.value);
  if (!done.ok) return refusedForm(submission, done.error);
  return redirectWithFlash(rc, accountPath(), { text: rc.i18n.t('accounts:account.saved') });
}

export default function ProfilePage() {
  const { profile } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const { form, fields, words } = useAccountForm<Profile>(useActionData<typeof action>(), {
    defaults: { name: profile.name, phone: profile.phone },
  });
  return (
    <>
      <PageTitle title={t('account.title')} description={profile.email} />
      <ApprovalNotice />
      <Panel title={t('account.profile')} className="mb-5">
        <AccountFormFrame form={form} words={words}>
          <FormField
            meta={fields.name}
            label={t('fields.name')}
            words={words}
            autoComplete="name"
          />
          <FormField
            meta={fields.phone}
            label={t('fields.phone')}
            words={words}
            type="text"
            inputMode="tel"
            autoComplete="tel"
            optional
          />
          <p className="muted text-sm">{t('account.emailFixed')}</p>
          <SubmitButton>{t('account.save')}</SubmitButton>
        </AccountFormFrame>
      </Panel>
      <Panel title={t('account.newOrganisation')}>
        <p className="mb-3">{t('account.newOrganisationText')}</p>
        <LinkButton href={newOrganisationPath()}>{t('account.newOrganisation')}</LinkButton>
      </Panel>
    </>
  );
}
