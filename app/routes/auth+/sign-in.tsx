import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { startPath } from '~/features/accounts/home-path';
import { knownDevice, knownDeviceCookie } from '~/features/accounts/known-device.server';
import { languageCookie } from '~/features/accounts/language-cookie.server';
import {
  checkMailPath,
  forgotPasswordPath,
  homePath,
  signUpPath,
  twoFactorPath,
} from '~/features/accounts/paths';
import { requestContext } from '~/features/accounts/request-context.server';
import { type SignIn, signInSchema } from '~/features/accounts/schema';
import { badForm, refusedForm } from '~/features/accounts/schema-form.server';
import { sessionCookie } from '~/features/accounts/session-cookie.server';
import { signIn } from '~/features/accounts/sign-in.server';
import { useAccountForm } from '~/features/accounts/ui/account-form';
import { AccountFormFrame } from '~/features/accounts/ui/account-form-frame';
import { AuthPage } from '~/features/accounts/ui/auth-page';
import { FormField } from '~/features/accounts/ui/form-field';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { parseForm } from '~/platform/http/parse-form';
import { safeRedirect } from '~/platform/http/safe-redirect';
import { mailLocale } from '~/platform/mail/mail-words.server';
import { SubmitButton } from '~/ui/actions/submit-button';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const to = new URL(args.request.url).searchParams.get('to');
  if (rc.session?.secondFactorOwed) throw redirect(twoFactorPath(safeRedirect(to, homePath())));
  if (rc.actor.kind === 'person') throw redirect(safeRedirect(to, startPath(rc.actor)));
  return json({ to: safeRedirect(to, homePath()), title: rc.i18n.t('accounts:signIn.title') });
}

export async function action(args: ActionFunctionArgs) {
  const rc = await requestContext(args);
  const { request } = args;
  const data = await request.formData();
  const to = safeRedirect(data.get('to'), homePath());
  const submission = parseForm(data, { schema: signInSchema });
  if (submission.status !== 'success') return badForm(submission);
  const signed = await signIn(rc, {
    ...submission.value,
    userAgent: request.headers.get('User-Agent'),
    device: knownDevice(request, rc.secret, submission.value.email),
    to: to === homePath() ? undefined : to,
  });
  if (!signed.ok) {
    if (signed.error.code === 'account.unverified') return redirect(checkMailPath());
    return refusedForm(submission, signed.error);
  }
  const { token, secondFactorOwed, locale } = signed.value;
  const headers = new Headers();
  headers.append('Set-Cookie', sessionCookie(request, token));
  headers.append('Set-Cookie', knownDeviceCookie(request, rc.secret, submission.value.email));
  headers.append('Set-Cookie', languageCookie(request, mailLocale(locale)));
  return redirect(secondFactorOwed ? twoFactorPath(to) : to, { headers });
}

export default function SignInPage() {
  const { to } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const { form, fields, words } = useAccountForm<SignIn>(useActionData<typeof action>());
  const carried = to === homePath() ? undefined : to;
  return (
    <AuthPage
      title={t('signIn.title')}
      below={
        <>
          <Link className="text-link" to={forgotPasswordPath()}>
            {t('signIn.forgot')}
          </Link>
          <span>
            {t('signIn.newHere')}{' '}
            <Link className="text-link" to={signUpPath(carried)}>
              {t('signUp.title')}
            </Link>
          </span>
        </>
      }
    >
      <AccountFormFrame form={form} words={words} kept={t('signIn.kept')}>
        <input type="hidden" name="to" value={to} />
        <FormField
          meta={fields.email}
          label={t('fields.email')}
          words={words}
          type="email"
          autoComplete="username"
        />
        <FormField
          meta={fields.password}
          label={t('fields.password')}
          words={words}
          type="password"
          autoComplete="current-password"
        />
        <SubmitButton wide pendingLabel={t('signIn.pending')}>
          {t('signIn.submit')}
        </SubmitButton>
      </AccountFormFrame>
    </AuthPage>
  );
}
