import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { KeyValues } from '~/ui/feedback/key-values';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import type { EditableDetails } from '../organisation-fingerprint';
import { organisationPath } from '../paths';
import { type FormAnswer, useAccountForm } from './account-form';
import { AccountFormFrame } from './account-form-frame';
import { FormField } from './form-field';

interface Shown {
  readonly details: EditableDetails;
  readonly version: string;
}

const keys = ['nameEn', 'taxCode', 'address', 'phone', 'email'] as const;

/** The details a manager may change. */
export function OrganisationForm({
  organisation,
  answer,
}: {
  readonly organisation: Shown;
  readonly answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('accounts');
  const { details, version } = organisation;
  const { form, fields, words } = useAccountForm<Record<keyof EditableDetails | 'version', string>>(
    answer,
    {
      defaults: { ...details, version },
    },
  );
  const common = { words, optional: true };
  return (
    <Panel>
      <AccountFormFrame form={form} words={words}>
        {answer?.error?.code === 'organisation.stale' ? (
          <LinkButton href={organisationPath()} reloadDocument>
            {t('organisation.reload')}
          </LinkButton>
        ) : null}
        {/* Saving again after reading the warning is a choice: the form then carries the latest version. */}
        <input type="hidden" name="version" value={version} />
        <FormField
          meta={fields.name}
          label={t('fields.organisationName')}
          words={words}
          autoComplete="organization"
        />
        <FormField meta={fields.nameEn} label={t('fields.nameEn')} {...common} />
        <FormField
          meta={fields.taxCode}
          label={t('fields.taxCode')}
          hint={t('fields.taxCodeHint')}
          {...common}
        />
        <FormField
          meta={fields.address}
          label={t('fields.address')}
          autoComplete="street-address"
          {...common}
        />
        <FormField meta={fields.phone} label={t('fields.phone')} inputMode="tel" {...common} />
        <FormField meta={fields.email} label={t('fields.email')} type="email" {...common} />
        <SubmitButton>{t('account.save')}</SubmitButton>
      </AccountFormFrame>
    </Panel>
  );
}

/** The same details for who may only read them. */
export function OrganisationFacts({ organisation }: { readonly organisation: Shown }) {
  const { t } = useTranslation('accounts');
  const items = keys.map((key) => ({
    key,
    label: t(`fields.${key}`),
    value: organisation.details[key] || t('organisation.none'),
  }));
  return (
    <>
      <Notice className="mb-4">{t('organisation.readOnly')}</Notice>
      <Panel>
        <KeyValues items={items} />
      </Panel>
    </>
  );
}
