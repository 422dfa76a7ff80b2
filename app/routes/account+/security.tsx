import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { changePassword } from '~/features/accounts/change-password.server';
import { accountSecurityPath, accountTwoFactorPath } from '~/features/accounts/paths';
import { readProfile } from '~/features/accounts/read-profile.server';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { type ChangePassword, changePasswordSchema } from '~/features/accounts/schema';
import { badForm, refusedForm } from '~/features/accounts/schema-form.server';
import { sessionCookie } from '~/features/accounts/session-cookie.server';
import { useAccountForm } from '~/features/accounts/ui/account-form';
import { AccountFormFrame } from '~/features/accounts/ui/account-form-frame';
import { FormField } from '~/features/accounts/ui/form-field';
import { NewPasswordFields } from '~/features/accounts/ui/new-password-fields';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { formatDate } from '~/kernel/format-date';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { parseForm } from '~/platform/http/parse-form';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Panel } from '~/ui/feedback/panel';
import { StateBadge } from '~/ui/feedback/state-badge';
import { useLocale } from '~/ui/locale';
import { PageTitle } from '~/ui/text/page-title';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { email, totpEnabledAt } = await readProfile(rc, rc.actor.personId);
  return json({ title: rc.i18n.t('accounts:account.security'), email, totpEnabledAt });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const submission = parseForm(await args.request.formData(), { schema: changePasswordSchema });
  if (submission.status !== 'success') return badForm(submission);
  const changed = await changePassword(rc, {
    ...submission.value,
    personId: rc.actor.personId,
    sessionId: rc.session.id,
    userAgent: args.request.headers.get('User-Agent'),
  });
  if (!changed.ok) {
    const { code } = changed.error;
    const field =
      code === 'account.wrong-password'
        ? 'current'
        : code === 'account.too-many'
          ? undefined
          : 'password';
    return refusedForm(submission, changed.error, field);
  }
  const text = rc.i18n.t('accounts:security.passwordDone');
  return redirectWithFlash(
    rc,
    accountSecurityPath(),
    { text },
    sessionCookie(args.request, changed.value.token),
  );
}

export default function SecurityPage() {
  const { email, totpEnabledAt } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const locale = useLocale();
  const { form, fields, words } = useAccountForm<ChangePassword>(useActionData<typeof action>());
  return (
    <>
      <PageTitle title={t('account.security')} />
      <Panel
        title={t('security.twoFactor')}
        className="mb-5"
        actions={
          <StateBadge tone={totpEnabledAt ? 'given' : 'free'}>
            {totpEnabledAt ? t('security.on') : t('security.off')}
          </StateBadge>
        }
      >
        <p className="mb-3">
          {totpEnabledAt
            ? t('security.twoFactorOn', { date: formatDate(totpEnabledAt, locale) })
            : t('security.twoFactorOff')}
        </p>
        <LinkButton href={accountTwoFactorPath()} kind={totpEnabledAt ? 'plain' : 'ink'}>
          {t('security.manage')}
        </LinkButton>
      </Panel>
      <Panel title={t('security.password')}>
        <AccountFormFrame form={form} words={words}>
          <p className="muted">{t('security.passwordText')}</p>
          <input type="hidden" name="email" autoComplete="username" value={email} />
          <FormField
            meta={fields.current}
            label={t('fields.current')}
            words={words}
            type="password"
            autoComplete="current-password"
          />
          <NewPasswordFields password={fields.password} again={fields.again} words={words} />
          <SubmitButton>{t('security.password')}</SubmitButton>
        </AccountFormFrame>
      </Panel>
    </>
  );
}
