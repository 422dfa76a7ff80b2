import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { homePath } from '~/features/accounts/paths';
import { FlashToasts } from '~/features/accounts/ui/flash-toasts';
import { useAccountMenu } from '~/features/accounts/ui/use-account-menu';
import { useLanguageChoice } from '~/features/accounts/ui/use-language-choice';
import { useShellData } from '~/features/accounts/ui/use-shell-data';
import {
  facilityHomePath,
  facilityProfilePath,
  provinceFacilitiesPath,
  provinceHomePath,
} from '~/features/facilities/paths';
import { publicFairsPath } from '~/features/fairs/paths';
import type { NavItem } from '~/ui/navigation/nav-item';
import { AppShell } from '~/ui/shell/app-shell';

/** The frame of the applicant's side: a facility's own pages, or a province centre's. */
export function ApplicantShell({
  wide,
  children,
}: {
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('facilities');
  const shell = useShellData();
  const account = useAccountMenu();
  const language = useLanguageChoice();
  const active = shell?.organisations.find(({ id }) => id === shell.activeOrganisationId);
  const isCentre = active?.kind === 'province_centre';
  const items: readonly NavItem[] = isCentre
    ? [
        { label: t('nav.province'), href: provinceHomePath(), icon: 'home', exact: true },
        { label: t('nav.facilities'), href: provinceFacilitiesPath(), icon: 'building' },
        { label: t('nav.fairs'), href: publicFairsPath(), icon: 'calendar' },
      ]
    : [
        { label: t('nav.applications'), href: facilityHomePath(), icon: 'document', exact: true },
        { label: t('nav.profile'), href: facilityProfilePath(), icon: 'building' },
        { label: t('nav.fairs'), href: publicFairsPath(), icon: 'calendar' },
      ];
  return (
    <AppShell
      homeHref={homePath()}
      context={{ title: active?.name ?? shell?.name ?? '' }}
      sections={[{ label: t(isCentre ? 'nav.provinceSection' : 'nav.section'), items }]}
      shortcuts={items}
      account={account ?? { name: '', items: [] }}
      language={language}
      toasts={<FlashToasts />}
      wide={wide}
    >
      {children}
    </AppShell>
  );
}
