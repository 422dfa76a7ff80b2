import { useTranslation } from 'react-i18next';
import { useLocale } from '~/ui/locale';
import type { CalendarEvent } from '../calendar-events.server';
import { textIn } from './fair-words';

type Wire<T> = T extends unknown
  ? { readonly [K in keyof T]: T[K] extends Date ? string : T[K] }
  : never;

/** An event of the calendar as it comes over the wire. */
export type ShownEvent = Wire<CalendarEvent>;

/** Title and place of an event in the reader's language. */
export function useEventWords(manyFairs: boolean) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  return (event: ShownEvent): { readonly title: string; readonly place: string } => {
    const fair = textIn(locale, event.fairVi, event.fairEn);
    if (event.type === 'phase') {
      const phase = t(`phases.${event.phase}`);
      return { title: manyFairs ? t('ics.phase', { phase, fair }) : phase, place: '' };
    }
    const room = textIn(locale, event.roomVi, event.roomEn);
    const facts = [room, event.isPublic ? '' : t('calendar.private'), manyFairs ? fair : ''];
    return {
      title: textIn(locale, event.titleVi, event.titleEn),
      place: facts.filter(Boolean).join(' · '),
    };
  };
}
