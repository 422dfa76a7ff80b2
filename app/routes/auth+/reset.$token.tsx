import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { findToken } from '~/features/accounts/account-token.server';
import { signInPath } from '~/features/accounts/paths';
import { requestContext } from '~/features/accounts/request-context.server';
import { resetPassword } from '~/features/accounts/reset-password.server';
import { resetPasswordSchema } from '~/features/accounts/schema';
import { badForm, refusedForm } from '~/features/accounts/schema-form.server';
import { clearedSessionCookie } from '~/features/accounts/session-cookie.server';
import { useAccountForm } from '~/features/accounts/ui/account-form';
import { AccountFormFrame } from '~/features/accounts/ui/account-form-frame';
import { AuthPage } from '~/features/accounts/ui/auth-page';
import { LinkExpired } from '~/features/accounts/ui/link-expired';
import { NewPasswordFields } from '~/features/accounts/ui/new-password-fields';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { parseForm } from '~/platform/http/parse-form';
import { SubmitButton } from '~/ui/actions/submit-button';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const link = await findToken(rc.db, 'reset_password', args.params.token ?? '', rc.clock.now());
  const title = rc.i18n.t('accounts:reset.title');
  return json({ title, email: link.ok ? link.value.email : null }, { status: link.ok ? 200 : 410 });
}

export async function action(args: ActionFunctionArgs) {
  const rc = await requestContext(args);
  const submission = parseForm(await args.request.formData(), { schema: resetPasswordSchema });
  if (submission.status !== 'success') return badForm(submission);
  const token = args.params.token ?? '';
  const done = await resetPassword(rc, { token, password: submission.value.password });
  if (!done.ok) {
    const own = done.error.code.startsWith('account.password');
    return refusedForm(submission, done.error, own ? 'password' : undefined);
  }
  const text = rc.i18n.t('accounts:reset.done');
  return redirectWithFlash(rc, signInPath(), { text }, clearedSessionCookie(args.request));
}

export default function ResetPage() {
  const { email } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const { form, fields, words } = useAccountForm<{ password: string; again: string }>(
    useActionData<typeof action>(),
  );
  if (email === null) return <LinkExpired text={t('reset.expired')} />;
  return (
    <AuthPage title={t('reset.title')} lead={t('reset.lead', { email })}>
      <AccountFormFrame form={form} words={words}>
        <input type="hidden" name="email" autoComplete="username" value={email} />
        <NewPasswordFields password={fields.password} again={fields.again} words={words} />
        <SubmitButton wide>{t('reset.submit')}</SubmitButton>
      </AccountFormFrame>
    </AuthPage>
  );
}
