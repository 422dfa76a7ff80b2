import { useTranslation } from 'react-i18next';
import type { Locale } from '~/kernel/format';
import { formatCount } from '~/kernel/format';
import { provinceLabel } from '~/kernel/provinces';
import { useLocale } from '~/ui/locale';

interface Named {
  readonly nameVi: string;
  readonly nameEn: string;
}

/** The name of a thing in the reader's language; the other one where it has none. */
export function nameIn(locale: Locale, named: Named): string {
  return locale === 'en' ? named.nameEn || named.nameVi : named.nameVi || named.nameEn;
}

export function textIn(locale: Locale, vi: string, en: string): string {
  return nameIn(locale, { nameVi: vi, nameEn: en });
}

/** `Hà Giang (nay Tuyên Quang)`. */
export function useProvinceName(): (slug: string) => string {
  const { t } = useTranslation('import');
  return (slug) => provinceLabel(slug, t('provinceNow'));
}

/** `còn 23 ngày`, `hôm nay khai mạc`, or nothing once the fair is open. */
export function useDaysToOpening(): (days: number) => string {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  return (days) => {
    if (days < 0) return '';
    return days === 0
      ? t('opensToday')
      : t('daysToOpening', { count: days, formatted: formatCount(days, locale) });
  };
}
