import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { LanguageChoice } from '~/ui/shell/language-switch';
import { languagePath } from '../paths';

/** The switch to the other language: a post that keeps the page, remembers the choice and, signed in, stores it. */
export function useLanguageChoice(): LanguageChoice {
  const { i18n } = useTranslation();
  const { pathname, search } = useLocation();
  const other = i18n.language === 'en' ? 'vi' : 'en';
  const keep = new URLSearchParams(search);
  keep.delete('lang');
  const query = keep.toString();
  return {
    lang: other,
    label: other === 'en' ? 'English' : 'Tiếng Việt',
    action: languagePath(),
    fields: { lang: other, to: query ? `${pathname}?${query}` : pathname },
  };
}
