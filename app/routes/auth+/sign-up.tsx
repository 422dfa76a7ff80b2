import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { startPath } from '~/features/accounts/home-path';
import { checkMailPath, signInPath } from '~/features/accounts/paths';
import { provinceOptions } from '~/features/accounts/province-options';
import { requestContext } from '~/features/accounts/request-context.server';
import { type SignUp, signUpSchema } from '~/features/accounts/schema';
import { badForm } from '~/features/accounts/schema-form.server';
import { signUp } from '~/features/accounts/sign-up.server';
import { useAccountForm } from '~/features/accounts/ui/account-form';
import { AccountFormFrame } from '~/features/accounts/ui/account-form-frame';
import { AuthPage } from '~/features/accounts/ui/auth-page';
import { ConsentField } from '~/features/accounts/ui/consent-field';
import { FormField } from '~/features/accounts/ui/form-field';
import { OrganisationFields } from '~/features/accounts/ui/organisation-fields';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { parseForm } from '~/platform/http/parse-form';
import { safeRedirect } from '~/platform/http/safe-redirect';
import { SubmitButton } from '~/ui/actions/submit-button';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  if (rc.actor.kind === 'person') throw redirect(startPath(rc.actor));
  const search = new URL(args.request.url).searchParams;
  const to = safeRedirect(search.get('to'), '');
  // Who comes from a fair's registration has a facility to register.
  const kind = search.get('kind') ?? (/^\/f\/[^/]+\/register$/.test(to) ? 'facility' : '');
  return json({ title: rc.i18n.t('accounts:signUp.title'), kind, to, provinces: provinceOptions });
}

export async function action(args: ActionFunctionArgs) {
  const rc = await requestContext(args);
  const data = await args.request.formData();
  const to = safeRedirect(data.get('to'), '');
  const submission = parseForm(data, { schema: signUpSchema });
  if (submission.status !== 'success') return badForm(submission);
  await signUp(rc, { ...submission.value, locale: rc.locale, to });
  return redirect(checkMailPath(to));
}

export default function SignUpPage() {
  const { kind, to, provinces } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const { form, fields, words } = useAccountForm<SignUp>(useActionData<typeof action>(), {
    defaults: { kind },
  });
  return (
    <AuthPage
      wide
      title={t('signUp.title')}
      lead={t('signUp.lead')}
      below={
        <span>
          {t('signUp.known')}{' '}
          <Link className="text-link" to={signInPath(to)}>
            {t('signIn.title')}
          </Link>
        </span>
      }
    >
      <AccountFormFrame form={form} words={words}>
        <input type="hidden" name="to" value={to} />
        <OrganisationFields fields={fields} words={words} provinces={provinces} />
        <FormField meta={fields.name} label={t('fields.name')} words={words} autoComplete="name" />
        <FormField
          meta={fields.email}
          label={t('fields.email')}
          hint={t('signUp.emailHint')}
          words={words}
          type="email"
          autoComplete="username"
        />
        <FormField
          meta={fields.password}
          label={t('fields.password')}
          hint={t('fields.passwordHint')}
          words={words}
          type="password"
          autoComplete="new-password"
        />
        <ConsentField meta={fields.consent} words={words} />
        <SubmitButton wide pendingLabel={t('signUp.pending')}>
          {t('signUp.submit')}
        </SubmitButton>
      </AccountFormFrame>
    </AuthPage>
  );
}
