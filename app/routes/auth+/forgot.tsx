import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { checkMailPath, signInPath } from '~/features/accounts/paths';
import { requestContext } from '~/features/accounts/request-context.server';
import { requestReset } from '~/features/accounts/request-reset.server';
import { emailOnlySchema } from '~/features/accounts/schema';
import { badForm } from '~/features/accounts/schema-form.server';
import { useAccountForm } from '~/features/accounts/ui/account-form';
import { AccountFormFrame } from '~/features/accounts/ui/account-form-frame';
import { AuthPage } from '~/features/accounts/ui/auth-page';
import { FormField } from '~/features/accounts/ui/form-field';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { parseForm } from '~/platform/http/parse-form';
import { SubmitButton } from '~/ui/actions/submit-button';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  return json({ title: rc.i18n.t('accounts:forgot.title') });
}

export async function action(args: ActionFunctionArgs) {
  const rc = await requestContext(args);
  const submission = parseForm(await args.request.formData(), { schema: emailOnlySchema });
  if (submission.status !== 'success') return badForm(submission);
  await requestReset(rc, submission.value);
  return redirect(checkMailPath());
}

export default function ForgotPage() {
  const { t } = useTranslation('accounts');
  const { form, fields, words } = useAccountForm<{ email: string }>(useActionData<typeof action>());
  return (
    <AuthPage
      title={t('forgot.title')}
      lead={t('forgot.lead')}
      below={
        <Link className="text-link" to={signInPath()}>
          {t('forgot.back')}
        </Link>
      }
    >
      <AccountFormFrame form={form} words={words}>
        <FormField
          meta={fields.email}
          label={t('fields.email')}
          words={words}
          type="email"
          autoComplete="username"
        />
        <SubmitButton wide>{t('forgot.submit')}</SubmitButton>
      </AccountFormFrame>
    </AuthPage>
  );
}
