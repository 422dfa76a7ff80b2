import { useLocation } from '@remix-run/react';
import { languagePath } from '~/features/accounts/paths';
import { useLocale } from '~/ui/locale';
import type { LanguageChoice } from '~/ui/shell/language-switch';
import { withParameter } from '../paths';

/** The switch to the other language, back to this very page. A `?lang=` of a shared link gives way to the choice. */
export function useLanguageChoice(): LanguageChoice {
  const { pathname, search } = useLocation();
  const other = useLocale() === 'vi' ? 'en' : 'vi';
  return {
    label: other === 'en' ? 'English' : 'Tiếng Việt',
    lang: other,
    action: languagePath(),
    fields: { lang: other, to: withParameter(`${pathname}${search}`, 'lang', null) },
  };
}
