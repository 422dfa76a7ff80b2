import { useTranslation } from 'react-i18next';
import type { Words } from '../booth-words';

/** The reader's words for the pure functions of `booth-words.ts`. */
export function useBoothWords(): Words {
  const { t } = useTranslation('booths');
  return (key, values) => String(t(key, { ...values }));
}
