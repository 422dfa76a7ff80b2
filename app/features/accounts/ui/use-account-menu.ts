import { useTranslation } from 'react-i18next';
import type { Account } from '~/ui/shell/account-menu';
import {
  accountPath,
  accountSecurityPath,
  adminPath,
  homePath,
  organisationPath,
  signOutPath,
  switchOrganisationPath,
} from '../paths';
import { useShellData } from './use-shell-data';

/** The account menu of the page's header, from the root loader; undefined for visitors. Any shell may use it. */
export function useAccountMenu(): Account | undefined {
  const { t } = useTranslation('accounts');
  const shell = useShellData();
  if (!shell) return undefined;
  const active = shell.organisations.find(({ id }) => id === shell.activeOrganisationId);
  const others = shell.organisations.filter(({ id }) => id !== shell.activeOrganisationId);
  return {
    name: shell.name,
    detail: active?.name ?? shell.email,
    items: [
      { label: t('menu.home'), href: homePath(), icon: 'home' },
      ...others.map(({ id, name }) => ({
        label: t('menu.switch', { organisation: name }),
        action: switchOrganisationPath(),
        fields: { organisation: id },
        icon: 'refresh' as const,
      })),
      { label: t('menu.account'), href: accountPath(), icon: 'person' },
      { label: t('menu.security'), href: accountSecurityPath(), icon: 'shield' },
      ...(active
        ? [{ label: t('menu.organisation'), href: organisationPath(), icon: 'building' as const }]
        : []),
      ...(shell.isAdministrator
        ? [{ label: t('menu.admin'), href: adminPath(), icon: 'settings' as const }]
        : []),
      { label: t('menu.signOut'), action: signOutPath(), icon: 'signOut' },
    ],
  };
}
