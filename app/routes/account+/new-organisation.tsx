import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { createOrganisation } from '~/features/accounts/create-organisation.server';
import { accountPath, organisationPath } from '~/features/accounts/paths';
import { provinceOptions } from '~/features/accounts/province-options';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { type NewOrganisation, newOrganisationSchema } from '~/features/accounts/schema';
import { badForm, refusedForm } from '~/features/accounts/schema-form.server';
import { switchOrganisation } from '~/features/accounts/switch-organisation.server';
import { useAccountForm } from '~/features/accounts/ui/account-form';
import { AccountFormFrame } from '~/features/accounts/ui/account-form-frame';
import { OrganisationFields } from '~/features/accounts/ui/organisation-fields';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { parseForm } from '~/platform/http/parse-form';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Panel } from '~/ui/feedback/panel';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { PageTitle } from '~/ui/text/page-title';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  return json({ title: rc.i18n.t('accounts:account.newOrganisation'), provinces: provinceOptions });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const submission = parseForm(await args.request.formData(), { schema: newOrganisationSchema });
  if (submission.status !== 'success') return badForm(submission);
  const made = await createOrganisation(rc, submission.value);
  if (!made.ok) return refusedForm(submission, made.error);
  await switchOrganisation(rc, {
    sessionId: rc.session.id,
    organisationId: made.value.id,
  });
  const organisation = submission.value.organisationName;
  const text = rc.i18n.t('accounts:account.newOrganisationDone', { organisation });
  return redirectWithFlash(rc, organisationPath(), { text });
}

export default function NewOrganisationPage() {
  const { provinces } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const { form, fields, words } = useAccountForm<NewOrganisation>(useActionData<typeof action>());
  return (
    <>
      <PageTitle
        above={<Breadcrumbs items={[{ label: t('account.title'), href: accountPath() }]} />}
        title={t('account.newOrganisation')}
        description={t('account.newOrganisationText')}
      />
      <Panel>
        <AccountFormFrame form={form} words={words}>
          <OrganisationFields fields={fields} words={words} provinces={provinces} />
          <SubmitButton>{t('account.newOrganisation')}</SubmitButton>
        </AccountFormFrame>
      </Panel>
    </>
  );
}
