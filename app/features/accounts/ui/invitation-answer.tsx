import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import type { Invitation } from '../accept-invitation.server';
import { signInPath } from '../paths';
import type { Join } from '../schema';
import { type FormAnswer, useAccountForm } from './account-form';
import { AccountFormFrame } from './account-form-frame';
import { AuthPage } from './auth-page';
import { ConsentField } from './consent-field';
import { FormField } from './form-field';

export interface InvitationAnswerProps {
  readonly invitation: Invitation;
  /** E-mail of the account in use, if one is. */
  readonly signedInAs: string | null;
  /** This page, to come back to after signing in. */
  readonly here: string;
  readonly answer: FormAnswer | undefined;
}

/** Accepting an invitation: with the account in use, after signing in, or by opening one. */
export function InvitationAnswer({ invitation, signedInAs, here, answer }: InvitationAnswerProps) {
  const { t } = useTranslation('accounts');
  const { organisationName: organisation, inviterName, role, email } = invitation;
  const lead = t('invite.lead', {
    inviter: inviterName ?? t('invite.somebody'),
    organisation,
    role: t(`roles.${role}`),
  });
  if (signedInAs) {
    return (
      <AuthPage title={t('invite.title')} lead={lead}>
        <p className="mb-4">{t('invite.as', { email: signedInAs })}</p>
        <Form method="post">
          <SubmitButton wide>{t('invite.accept', { organisation })}</SubmitButton>
        </Form>
      </AuthPage>
    );
  }
  if (invitation.hasAccount) {
    return (
      <AuthPage title={t('invite.title')} lead={lead}>
        <p className="mb-4">{t('invite.hasAccount', { email })}</p>
        <LinkButton href={signInPath(here)} kind="primary" wide>
          {t('signIn.title')}
        </LinkButton>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={t('invite.title')} lead={lead}>
      <NewcomerForm email={email} answer={answer} />
    </AuthPage>
  );
}

function NewcomerForm({
  email,
  answer,
}: {
  readonly email: string;
  readonly answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('accounts');
  const { form, fields, words } = useAccountForm<Join>(answer);
  return (
    <AccountFormFrame form={form} words={words}>
      <p>{t('invite.open', { email })}</p>
      <input type="hidden" name="email" autoComplete="username" value={email} />
      <FormField meta={fields.name} label={t('fields.name')} words={words} autoComplete="name" />
      <FormField
        meta={fields.password}
        label={t('fields.password')}
        hint={t('fields.passwordHint')}
        words={words}
        type="password"
        autoComplete="new-password"
      />
      <ConsentField meta={fields.consent} words={words} />
      <SubmitButton wide>{t('invite.submit')}</SubmitButton>
    </AccountFormFrame>
  );
}
