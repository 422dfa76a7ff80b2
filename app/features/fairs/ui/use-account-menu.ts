import { useTranslation } from 'react-i18next';
import { accountPath, organisationPath, signOutPath } from '~/features/accounts/paths';
import type { Account } from '~/ui/shell/account-menu';

/** Who is signed in, and the few things they can do about it. */
export function useAccountMenu(person: {
  readonly name: string;
  readonly email: string;
  readonly organisationName: string;
}): Account {
  const { t } = useTranslation('fairs');
  return {
    name: person.name,
    detail: person.organisationName || person.email,
    items: [
      { label: t('account.profile'), href: accountPath(), icon: 'person' },
      { label: t('account.organisation'), href: organisationPath(), icon: 'building' },
      { label: t('account.signOut'), action: signOutPath(), icon: 'signOut' },
    ],
  };
}
