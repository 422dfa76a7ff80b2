import type { InitOptions } from 'i18next';
import { defaultLocale, type Locale, locales } from './locales';

/** One set of options for server, browser and tests. Every namespace of a language comes in one file: it is cached for good. */
export function i18nOptions(
  locale: Locale,
  resources: Readonly<Record<string, Readonly<Record<string, object>>>>,
): InitOptions {
  return {
    lng: locale,
    fallbackLng: defaultLocale,
    supportedLngs: [...locales],
    resources: resources as InitOptions['resources'],
    ns: Object.keys(resources[locale] ?? {}),
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  };
}
