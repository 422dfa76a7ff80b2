import { useTranslation } from 'react-i18next';
import { formatDateTimeShort, formatTime } from '~/kernel/format-date';
import type { AppError } from '~/kernel/result';
import { useLocale } from '~/ui/locale';
import { textIn, useProvinceName } from './fair-words';

/** Words of a code of this slice's forms. */
export function useFieldWords(): (code: string) => string {
  const { t } = useTranslation('fairs');
  return (code) => t(`errors.${code}`, { defaultValue: code });
}

/** A refusal of a verb in words: what happened, what was kept, what to do. */
export function useErrorSentence(): (error: AppError) => string {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const provinceName = useProvinceName();
  return ({ code, details = {} }) => {
    const text = (key: string) => String(details[key] ?? '');
    const facts: Record<string, unknown> = { ...details, defaultValue: code };
    if (code === 'session.room-taken') {
      facts.title = textIn(locale, text('titleVi'), text('titleEn'));
      facts.room = textIn(locale, text('roomVi'), text('roomEn'));
      facts.from = formatDateTimeShort(text('startsAt'), locale);
      facts.to = formatTime(text('endsAt'));
    }
    if (details.province) facts.province = provinceName(text('province'));
    if (details.funding) facts.funding = t(`quotas.funding.${text('funding')}`);
    if (details.now === 'none') facts.now = t('quotas.noLimit');
    return t(`errors.${code}`, facts);
  };
}
