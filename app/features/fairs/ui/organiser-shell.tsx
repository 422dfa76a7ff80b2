import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FlashToasts } from '~/features/accounts/ui/flash-toasts';
import { useAccountMenu } from '~/features/accounts/ui/use-account-menu';
import { useLanguageChoice } from '~/features/accounts/ui/use-language-choice';
import { formatCount } from '~/kernel/format';
import { useLocale } from '~/ui/locale';
import type { NavItem, NavSection } from '~/ui/navigation/nav-item';
import { AppShell } from '~/ui/shell/app-shell';
import type { FairMenuItem } from '../fair-navigation';
import type { FrameFair, OrganiserFrame } from '../organiser-frame.server';
import {
  organiserAuditPath,
  organiserCalendarPath,
  organiserFairPath,
  organiserFairsPath,
} from '../paths';
import { nameIn, useDaysToOpening, useProvinceName } from './fair-words';

export interface OrganiserShellProps {
  readonly frame: OrganiserFrame;
  /** Plans and wide tables. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The organiser's frame: the fair in hand with the menu of its life, or the organiser's own few places. */
export function OrganiserShell({ frame, wide, children }: OrganiserShellProps) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const account = useAccountMenu();
  const { fair } = frame;
  const sections = fair ? fairSections(fair, t, locale) : [];
  const items = sections.flatMap((section) => section.items);
  const shortcuts = fair ? phoneShortcuts(fair, items) : organiserPlaces(t);
  return (
    <AppShell
      homeHref={organiserFairsPath()}
      context={useContextCard(frame)}
      sections={[...sections, { items: organiserPlaces(t) }]}
      shortcuts={shortcuts}
      account={account ?? { name: '', items: [] }}
      language={useLanguageChoice()}
      toasts={<FlashToasts />}
      wide={wide}
    >
      {children}
    </AppShell>
  );
}

function useContextCard({ fair, organisationName }: OrganiserFrame) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const provinceName = useProvinceName();
  const days = useDaysToOpening();
  if (!fair) return { title: organisationName };
  const facts = [
    provinceName(fair.provinceSlug),
    fair.booths > 0
      ? t('boothCount', { count: fair.booths, formatted: formatCount(fair.booths, locale) })
      : '',
    fair.stage === 'cancelled'
      ? t('stages.cancelled')
      : days(fair.daysToOpening) || t(`stages.${fair.stage}`),
  ];
  return {
    title: nameIn(locale, fair),
    text: facts.filter(Boolean).join(' · '),
    href: organiserFairPath(fair.slug),
  };
}

function fairSections(
  fair: FrameFair,
  t: TFunction<'fairs'>,
  locale: 'vi' | 'en',
): readonly NavSection[] {
  return fair.menu.map(({ section, items }) => ({
    label: t(`sections.${section}`),
    items: items.map((item) => ({
      label: t(`navigation.${item.key}`),
      href: item.href,
      icon: item.icon,
      state: item.state,
      waits: item.waits,
      exact: item.exact,
      count: countWords(item, t, locale),
    })),
  }));
}

function countWords(
  item: FairMenuItem,
  t: TFunction<'fairs'>,
  locale: 'vi' | 'en',
): string | undefined {
  if (item.count === 0) return undefined;
  const formatted = formatCount(item.count, locale);
  return item.waits ? t('waits', { count: item.count, formatted }) : formatted;
}

function organiserPlaces(t: TFunction<'fairs'>): readonly NavItem[] {
  return [
    { label: t('navigation.fairs'), href: organiserFairsPath(), icon: 'list', exact: true },
    { label: t('navigation.allCalendar'), href: organiserCalendarPath(), icon: 'calendar' },
    { label: t('navigation.allAudit'), href: organiserAuditPath(), icon: 'history' },
  ];
}

/** What an organiser does standing on the fair ground: the overview, then whatever is at work now. */
function phoneShortcuts(fair: FrameFair, items: readonly NavItem[]): readonly NavItem[] {
  const overview = items.find((item) => item.href === organiserFairPath(fair.slug));
  const others = items.filter((item) => item !== overview);
  const pressing = [...others].sort((a, b) => rank(a) - rank(b)).slice(0, 3);
  return [...(overview ? [overview] : []), ...others.filter((item) => pressing.includes(item))];
}

function rank(item: NavItem): number {
  if (item.waits && item.count) return 0;
  return item.state === 'now' ? 1 : item.state === 'waiting' ? 2 : 3;
}
