import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/kernel/format-date';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Badge } from '~/ui/feedback/badge';
import { Panel } from '~/ui/feedback/panel';
import { RadioGroup } from '~/ui/forms/radio-group';
import { useLocale } from '~/ui/locale';
import type { OpenInvitation } from '../list-colleagues.server';
import { type FormAnswer, useAccountForm } from './account-form';
import { AccountFormFrame } from './account-form-frame';
import { FormField } from './form-field';
import { PersonLine } from './person-line';

type Line = Omit<OpenInvitation, 'expiresAt'> & { readonly expiresAt: string };

/** Invites a colleague, and shows the invitations that are open. */
export function InvitationPanel({
  invitations,
  answer,
}: {
  readonly invitations: readonly Line[];
  readonly answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('accounts');
  const { form, fields, words } = useAccountForm<{ email: string; role: string }>(answer);
  const chosen = typeof fields.role.initialValue === 'string' ? fields.role.initialValue : 'member';
  return (
    <>
      <Panel title={t('colleagues.invite')} className="mb-5">
        {/* A sent invitation leaves an empty form behind. */}
        <AccountFormFrame key={invitations[0]?.id} form={form} words={words}>
          <FormField
            meta={fields.email}
            label={t('fields.email')}
            words={words}
            type="email"
            autoComplete="off"
          />
          <RadioGroup
            key={chosen}
            name={fields.role.name}
            legend={t('fields.role')}
            defaultValue={chosen}
            errors={fields.role.errors?.map(words) ?? []}
            options={(['member', 'manager'] as const).map((value) => ({
              value,
              label: t(`roleNames.${value}`),
              hint: t(`roleHints.${value}`),
            }))}
          />
          <SubmitButton>{t('colleagues.inviteSubmit')}</SubmitButton>
        </AccountFormFrame>
      </Panel>
      <Panel title={t('colleagues.open')} flush>
        {invitations.length === 0 ? (
          <p className="muted px-4 py-3">{t('colleagues.noneOpen')}</p>
        ) : (
          <ul>
            {invitations.map((one) => (
              <InvitationLine key={one.id} line={one} />
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}

function InvitationLine({ line }: { readonly line: Line }) {
  const { t } = useTranslation('accounts');
  const locale = useLocale();
  return (
    <PersonLine
      name={line.email}
      badge={<Badge>{t(`roles.${line.role}`)}</Badge>}
      facts={t('colleagues.openUntil', { date: formatDate(line.expiresAt, locale) })}
      actions={
        <Form method="post">
          <input type="hidden" name="invitation" value={line.id} />
          <SubmitButton kind="plain" size="small" name="intent" value="revoke">
            {t('colleagues.revoke')}
          </SubmitButton>
        </Form>
      }
    />
  );
}
