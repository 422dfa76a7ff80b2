import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { passSecondFactor } from '~/features/accounts/pass-second-factor.server';
import { accountTwoFactorPath, homePath, signInPath, signOutPath } from '~/features/accounts/paths';
import { requestContext } from '~/features/accounts/request-context.server';
import { codeSchema } from '~/features/accounts/schema';
import { badForm, refusedForm } from '~/features/accounts/schema-form.server';
import { sessionCookie } from '~/features/accounts/session-cookie.server';
import { useAccountForm } from '~/features/accounts/ui/account-form';
import { AccountFormFrame } from '~/features/accounts/ui/account-form-frame';
import { AuthPage } from '~/features/accounts/ui/auth-page';
import { FormField } from '~/features/accounts/ui/form-field';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { parseForm } from '~/platform/http/parse-form';
import { safeRedirect } from '~/platform/http/safe-redirect';
import { SubmitButton } from '~/ui/actions/submit-button';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const to = safeRedirect(new URL(args.request.url).searchParams.get('to'), homePath());
  if (!rc.session?.secondFactorOwed)
    throw redirect(rc.actor.kind === 'person' ? to : signInPath(to));
  return json({ to, title: rc.i18n.t('accounts:twoFactor.title') });
}

export async function action(args: ActionFunctionArgs) {
  const rc = await requestContext(args);
  const data = await args.request.formData();
  const to = safeRedirect(data.get('to'), homePath());
  if (!rc.session?.secondFactorOwed)
    return redirect(rc.actor.kind === 'person' ? to : signInPath(to));
  const submission = parseForm(data, { schema: codeSchema });
  if (submission.status !== 'success') return badForm(submission);
  const passed = await passSecondFactor(rc, {
    session: rc.session,
    code: submission.value.code,
    userAgent: args.request.headers.get('User-Agent'),
  });
  if (!passed.ok) return refusedForm(submission, passed.error, 'code');
  const cookie = sessionCookie(args.request, passed.value.token);
  if (!passed.value.byRecoveryCode) return redirect(to, { headers: { 'Set-Cookie': cookie } });
  const text = rc.i18n.t('accounts:twoFactor.recoveryUsed');
  const action = { label: rc.i18n.t('accounts:twoFactor.renew'), href: accountTwoFactorPath() };
  return redirectWithFlash(rc, to, { tone: 'info', text, action }, cookie);
}

export default function TwoFactorPage() {
  const { to } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const { form, fields, words } = useAccountForm<{ code: string }>(useActionData<typeof action>());
  return (
    <AuthPage
      title={t('twoFactor.title')}
      lead={t('twoFactor.lead')}
      below={
        <Form method="post" action={signOutPath()}>
          <button type="submit" className="text-link">
            {t('twoFactor.giveUp')}
          </button>
        </Form>
      }
    >
      <AccountFormFrame form={form} words={words}>
        <input type="hidden" name="to" value={to} />
        <FormField
          meta={fields.code}
          label={t('fields.code')}
          hint={t('twoFactor.codeHint')}
          words={words}
          autoComplete="one-time-code"
          autoFocus
        />
        <SubmitButton wide>{t('twoFactor.submit')}</SubmitButton>
      </AccountFormFrame>
    </AuthPage>
  );
}
