import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NavItem } from '~/ui/navigation/nav-item';
import { AppShell } from '~/ui/shell/app-shell';
import {
  accountPath,
  accountSecurityPath,
  accountSessionsPath,
  adminHealthPath,
  adminOrganisationsPath,
  adminOutboxPath,
  adminPath,
  adminPeoplePath,
  colleaguesPath,
  homePath,
  organisationPath,
} from '../paths';
import { FlashToasts } from './flash-toasts';
import { useAccountMenu } from './use-account-menu';
import { useLanguageChoice } from './use-language-choice';
import { useShellData } from './use-shell-data';

/** The frame of the account and administration pages. */
export function AccountShell({
  area,
  children,
}: {
  readonly area: 'account' | 'admin';
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('accounts');
  const shell = useShellData();
  const account = useAccountMenu();
  const active = shell?.organisations.find(({ id }) => id === shell.activeOrganisationId);
  const items = useItems();
  const own = area === 'account' ? items.account : items.admin;
  const sections =
    area === 'admin'
      ? [{ label: t('admin.title'), items: items.admin }]
      : [
          { label: t('account.sections'), items: items.account },
          ...(active
            ? [{ label: t('account.organisationSection'), items: items.organisation }]
            : []),
        ];
  return (
    <AppShell
      homeHref={homePath()}
      context={{ title: area === 'admin' ? t('admin.title') : (active?.name ?? shell?.name ?? '') }}
      sections={[...sections, { items: [items.home] }]}
      shortcuts={
        area === 'admin'
          ? own.slice(0, 4)
          : [...own, ...(active ? items.organisation.slice(1) : [])].slice(0, 4)
      }
      account={account ?? { name: '', items: [] }}
      language={useLanguageChoice()}
      toasts={<FlashToasts />}
    >
      {children}
    </AppShell>
  );
}

function useItems() {
  const { t } = useTranslation('accounts');
  const item = (
    key: string,
    href: string,
    icon: NonNullable<NavItem['icon']>,
    exact = false,
  ): NavItem => ({
    label: t(key),
    href,
    icon,
    exact,
  });
  return {
    home: item('menu.home', homePath(), 'home', true),
    account: [
      item('account.profile', accountPath(), 'person', true),
      item('account.security', accountSecurityPath(), 'shield'),
      item('account.sessions', accountSessionsPath(), 'phone'),
    ],
    organisation: [
      item('organisation.title', organisationPath(), 'building'),
      item('account.colleagues', colleaguesPath(), 'people'),
    ],
    admin: [
      item('admin.overview', adminPath(), 'home', true),
      item('admin.organisations', adminOrganisationsPath(), 'building'),
      item('admin.people', adminPeoplePath(), 'people'),
      item('admin.outbox', adminOutboxPath(), 'mail'),
      item('admin.health', adminHealthPath(), 'settings'),
    ],
  };
}
