import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/kernel/format-date';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { type FormAnswer, useAccountForm } from './account-form';
import { AccountFormFrame } from './account-form-frame';
import { FormField } from './form-field';

/** Two-factor is off: what it is, and the button that begins. */
export function TotpOff() {
  const { t } = useTranslation('accounts');
  return (
    <Panel>
      <p className="mb-4">{t('totp.intro')}</p>
      <Form method="post">
        <SubmitButton name="intent" value="start">
          {t('totp.start')}
        </SubmitButton>
      </Form>
    </Panel>
  );
}

/** Enrolment under way: scan or type the key, then prove it with a first code. */
export function TotpEnrolling({
  picture,
  text,
  answer,
}: {
  readonly picture: string;
  readonly text: string;
  readonly answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('accounts');
  const { form, fields, words } = useAccountForm<{ code: string }>(answer, { id: 'confirm-totp' });
  return (
    <Panel title={t('totp.scan')}>
      <img className="mb-3" src={picture} width={208} height={208} alt={t('totp.picture')} />
      <p className="mb-4">
        {t('totp.type')} <strong className="break-words tabular-nums">{text}</strong>
      </p>
      <AccountFormFrame form={form} words={words} intent="confirm">
        <FormField
          meta={fields.code}
          label={t('totp.confirm')}
          words={words}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <SubmitButton>{t('totp.confirmSubmit')}</SubmitButton>
      </AccountFormFrame>
      <Form method="post" className="mt-3">
        <SubmitButton kind="quiet" name="intent" value="give-up">
          {t('totp.giveUp')}
        </SubmitButton>
      </Form>
    </Panel>
  );
}

/** Two-factor is on: codes left, new codes, off; both for the password. */
export function TotpOn({
  since,
  recoveryCodesLeft,
  answer,
}: {
  readonly since: string;
  readonly recoveryCodesLeft: number;
  readonly answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('accounts');
  const locale = useLocale();
  return (
    <>
      <p className="mb-5">
        {t('security.twoFactorOn', { date: formatDate(since, locale) })}.{' '}
        {t('totp.codesLeft', { count: recoveryCodesLeft })}.
      </p>
      <PasswordPanel
        intent="renew"
        title={t('totp.renew')}
        text={t('totp.renewText')}
        answer={answer}
      />
      <PasswordPanel
        intent="off"
        title={t('totp.off')}
        text={t('totp.offText')}
        answer={answer}
        danger
      />
    </>
  );
}

function PasswordPanel({
  intent,
  title,
  text,
  answer,
  danger,
}: {
  readonly intent: string;
  readonly title: string;
  readonly text: string;
  readonly answer: FormAnswer | undefined;
  readonly danger?: boolean;
}) {
  const { t } = useTranslation('accounts');
  // One action serves both forms: the answer belongs to the one whose intent it carries back.
  const result = answer?.result as { initialValue?: { intent?: string } } | null | undefined;
  const mine = result?.initialValue?.intent === intent ? answer : undefined;
  const { form, fields, words } = useAccountForm<{ password: string }>(mine, { id: intent });
  return (
    <Panel title={title} className="mb-5">
      <AccountFormFrame form={form} words={words} intent={intent}>
        <p className="muted">{text}</p>
        <FormField
          meta={fields.password}
          label={t('fields.password')}
          words={words}
          type="password"
          autoComplete="current-password"
        />
        <SubmitButton kind={danger ? 'danger' : 'plain'}>{title}</SubmitButton>
      </AccountFormFrame>
    </Panel>
  );
}
