import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { findToken } from '~/features/accounts/account-token.server';
import { homePath, twoFactorPath } from '~/features/accounts/paths';
import { requestContext } from '~/features/accounts/request-context.server';
import { passwordOnlySchema } from '~/features/accounts/schema';
import { badForm, refusedForm } from '~/features/accounts/schema-form.server';
import { sessionCookie } from '~/features/accounts/session-cookie.server';
import { useAccountForm } from '~/features/accounts/ui/account-form';
import { AccountFormFrame } from '~/features/accounts/ui/account-form-frame';
import { AuthPage } from '~/features/accounts/ui/auth-page';
import { FormField } from '~/features/accounts/ui/form-field';
import { LinkExpired } from '~/features/accounts/ui/link-expired';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { verifyEmail } from '~/features/accounts/verify-email.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { parseForm } from '~/platform/http/parse-form';
import { safeRedirect } from '~/platform/http/safe-redirect';
import { SubmitButton } from '~/ui/actions/submit-button';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const link = await findToken(rc.db, 'verify_email', args.params.token ?? '', rc.clock.now());
  const title = rc.i18n.t('accounts:verify.title');
  const to = safeRedirect(new URL(args.request.url).searchParams.get('to'), homePath());
  const email = link.ok ? link.value.email : null;
  return json({ title, email, to }, { status: link.ok ? 200 : 410 });
}

export async function action(args: ActionFunctionArgs) {
  const rc = await requestContext(args);
  const data = await args.request.formData();
  const to = safeRedirect(data.get('to'), homePath());
  const submission = parseForm(data, { schema: passwordOnlySchema });
  if (submission.status !== 'success') return badForm(submission);
  const verified = await verifyEmail(rc, {
    token: args.params.token ?? '',
    password: submission.value.password,
    userAgent: args.request.headers.get('User-Agent'),
  });
  if (!verified.ok) return refusedForm(submission, verified.error);
  const cookie = sessionCookie(args.request, verified.value.token);
  if (verified.value.secondFactorOwed) {
    return redirect(twoFactorPath(to), { headers: { 'Set-Cookie': cookie } });
  }
  return redirectWithFlash(rc, to, { text: rc.i18n.t('accounts:verify.done') }, cookie);
}

export default function VerifyPage() {
  const { email, to } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const { form, fields, words } = useAccountForm<{ password: string }>(
    useActionData<typeof action>(),
  );
  if (email === null) return <LinkExpired text={t('verify.expired')} />;
  return (
    <AuthPage title={t('verify.title')} lead={t('verify.lead', { email })}>
      <AccountFormFrame form={form} words={words}>
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="email" autoComplete="username" value={email} />
        <FormField
          meta={fields.password}
          label={t('verify.password')}
          words={words}
          type="password"
          autoComplete="current-password"
        />
        <SubmitButton wide>{t('verify.submit')}</SubmitButton>
      </AccountFormFrame>
    </AuthPage>
  );
}
