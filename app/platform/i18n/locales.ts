export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'vi';

export function isLocale(value: unknown): value is Locale {
  return value === 'vi' || value === 'en';
}

/**
 * The language of a request: `?lang=` wins, then the cookie, then the first language of Accept-Language that we speak.
 * Vietnamese when nothing says otherwise.
 */
export function chooseLocale(asked: {
  readonly query: string | null;
  readonly cookie: string | null;
  readonly acceptLanguage: string | null;
}): Locale {
  if (isLocale(asked.query)) return asked.query;
  if (isLocale(asked.cookie)) return asked.cookie;
  for (const part of (asked.acceptLanguage ?? '').split(',')) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return defaultLocale;
}
