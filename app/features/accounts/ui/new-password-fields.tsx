import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { ErrorWords } from '~/ui/forms/conform-props';
import { FormField } from './form-field';

/** A new password, twice. */
export function NewPasswordFields({
  password,
  again,
  words,
}: {
  readonly password: FieldMetadata<unknown>;
  readonly again: FieldMetadata<unknown>;
  readonly words: ErrorWords;
}) {
  const { t } = useTranslation('accounts');
  const common = { words, type: 'password', autoComplete: 'new-password' } as const;
  return (
    <>
      <FormField
        meta={password}
        label={t('fields.newPassword')}
        hint={t('fields.passwordHint')}
        {...common}
      />
      <FormField meta={again} label={t('fields.again')} {...common} />
    </>
  );
}
