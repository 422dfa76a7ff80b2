import { useTranslation } from 'react-i18next';
import { type Locale, toLocale } from '~/kernel/format';

/** The reader's locale for the formatters of kernel/format. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return toLocale(i18n.language);
}
