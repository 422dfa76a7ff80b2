import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { adminPath } from '~/features/accounts/paths';
import { requestContext } from '~/features/accounts/request-context.server';
import { type Setup, setupSchema } from '~/features/accounts/schema';
import { badForm } from '~/features/accounts/schema-form.server';
import { sessionCookie } from '~/features/accounts/session-cookie.server';
import { awaitsFirstRun, setUp } from '~/features/accounts/set-up.server';
import { useAccountForm } from '~/features/accounts/ui/account-form';
import { AccountFormFrame } from '~/features/accounts/ui/account-form-frame';
import { AuthPage } from '~/features/accounts/ui/auth-page';
import { FormField } from '~/features/accounts/ui/form-field';
import { NewPasswordFields } from '~/features/accounts/ui/new-password-fields';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { parseForm } from '~/platform/http/parse-form';
import { SubmitButton } from '~/ui/actions/submit-button';

export const meta = pageTitle<typeof loader>();

/** Open only while nobody has an account; afterwards there is no such page. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  if (!(await awaitsFirstRun(rc.db))) throwError({ code: 'not-found' });
  return json({ title: rc.i18n.t('accounts:setup.title') });
}

export async function action(args: ActionFunctionArgs) {
  const rc = await requestContext(args);
  const submission = parseForm(await args.request.formData(), { schema: setupSchema });
  if (!(await awaitsFirstRun(rc.db))) throwError({ code: 'not-found' });
  if (submission.status !== 'success') return badForm(submission);
  const userAgent = args.request.headers.get('User-Agent');
  const done = await setUp(rc, { ...submission.value, locale: rc.locale, userAgent });
  if (!done.ok) throwError(done.error);
  const text = rc.i18n.t('accounts:setup.done');
  return redirectWithFlash(
    rc,
    adminPath(),
    { text },
    sessionCookie(args.request, done.value.token),
  );
}

export default function SetupPage() {
  const { t } = useTranslation('accounts');
  const { form, fields, words } = useAccountForm<Setup>(useActionData<typeof action>());
  return (
    <AuthPage title={t('setup.title')} lead={t('setup.lead')}>
      <AccountFormFrame form={form} words={words}>
        <FormField meta={fields.name} label={t('fields.name')} words={words} autoComplete="name" />
        <FormField
          meta={fields.email}
          label={t('fields.email')}
          words={words}
          type="email"
          autoComplete="username"
        />
        <NewPasswordFields password={fields.password} again={fields.again} words={words} />
        <SubmitButton wide>{t('setup.submit')}</SubmitButton>
      </AccountFormFrame>
    </AuthPage>
  );
}
