import type { i18n } from 'i18next';
import type { Locale } from '~/kernel/format';
import { readWords, translators } from '../i18n/resources.server';

let instances: Readonly<Record<Locale, i18n>> | undefined;

/** The words for a mail's recipient, who is rarely the one whose request sends it. */
export function mailWords(locale: Locale): i18n {
  instances ??= translators(readWords());
  return instances[locale];
}

/** The language stored with a person, as one of ours. */
export function mailLocale(stored: string | null | undefined): Locale {
  return stored === 'en' ? 'en' : 'vi';
}
