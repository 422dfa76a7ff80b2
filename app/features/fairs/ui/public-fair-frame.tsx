import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { formatDateRange } from '~/kernel/format-date';
import { useLocale } from '~/ui/locale';
import type { NavItem } from '~/ui/navigation/nav-item';
import { Hero } from '~/ui/shell/hero';
import { publicFairPagePath, publicFairPath } from '../paths';
import type { PublicFairFigures } from '../public-fairs.server';
import { nameIn, useProvinceName } from './fair-words';
import { PublicFrame } from './public-frame';

export interface PublicFairFrameProps {
  readonly signedIn: boolean;
  readonly fair: {
    readonly slug: string;
    readonly nameVi: string;
    readonly nameEn: string;
    readonly venueName: string;
    readonly provinceSlug: string;
    readonly opensAt: string;
    readonly closesAt: string;
  };
  readonly figures: PublicFairFigures;
  readonly width?: 'full' | 'text' | 'narrow';
  readonly children: ReactNode;
}

/** The lacquer over every page of a fair: in full on its own page, one line on those below it. */
export function PublicFairFrame({
  signedIn,
  fair,
  figures,
  width,
  children,
}: PublicFairFrameProps) {
  const { t } = useTranslation('fairs');
  const { pathname } = useLocation();
  const locale = useLocale();
  const provinceName = useProvinceName();
  const home = publicFairPath(fair.slug);
  const isHome = pathname.replace(/\/+$/, '') === home;
  const name = nameIn(locale, fair);
  const counts = (
    [
      ['boothCount', figures.booths],
      ['facilityCount', figures.facilities],
      ['provinceCount', figures.provinces],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([words, count]) => t(words, { count, formatted: formatCount(count, locale) }));
  const lines = [
    `${formatDateRange(fair.opensAt, fair.closesAt, locale)}, ${fair.venueName}, ${provinceName(fair.provinceSlug)}`,
    counts.join(' · '),
  ];
  const links: NavItem[] = isHome ? [] : [{ label: t('public.home'), href: home, exact: true }];
  if (figures.planPublished) {
    links.push({ label: t('navigation.plan'), href: publicFairPagePath(fair.slug, 'plan') });
  }
  return (
    <PublicFrame
      signedIn={signedIn}
      links={links}
      width={width}
      hero={
        isHome ? (
          <Hero title={name} lines={lines.filter(Boolean)} />
        ) : (
          <p className="pb-3 text-lg font-semibold">
            <Link to={home} className="text-inherit no-underline hover:underline">
              {name}
            </Link>
          </p>
        )
      }
    >
      {children}
    </PublicFrame>
  );
}
