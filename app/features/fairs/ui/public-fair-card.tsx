import { useTranslation } from 'react-i18next';
import { formatDate, formatDateRange } from '~/kernel/format-date';
import { Card } from '~/ui/feedback/card';
import { useLocale } from '~/ui/locale';
import { publicFairPath } from '../paths';
import type { FairStage } from '../phases';
import { nameIn, textIn, useProvinceName } from './fair-words';
import { StageBadge } from './stage-badge';

export interface PublicFairCardProps {
  /** Of the title in the outline of the page; 3 under a heading. */
  readonly level?: 2 | 3;
  readonly fair: {
    readonly slug: string;
    readonly nameVi: string;
    readonly nameEn: string;
    readonly themeVi: string;
    readonly themeEn: string;
    readonly venueName: string;
    readonly provinceSlug: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly registrationClosesAt: string;
    readonly stage: FairStage;
  };
}

export function PublicFairCard({ fair, level = 3 }: PublicFairCardProps) {
  const { t } = useTranslation('home');
  const locale = useLocale();
  const provinceName = useProvinceName();
  const theme = textIn(locale, fair.themeVi, fair.themeEn);
  return (
    <Card
      level={level}
      title={nameIn(locale, fair)}
      href={publicFairPath(fair.slug)}
      above={<StageBadge stage={fair.stage} announced />}
      meta={
        <>
          <span className="block">{formatDateRange(fair.opensAt, fair.closesAt, locale)}</span>
          <span className="block">{`${fair.venueName}, ${provinceName(fair.provinceSlug)}`}</span>
        </>
      }
    >
      {theme ? <p>{theme}</p> : null}
      {fair.stage === 'registration' ? (
        <p className="font-semibold">
          {t('until', { date: formatDate(fair.registrationClosesAt, locale) })}
        </p>
      ) : null}
    </Card>
  );
}
