import { useTranslation } from 'react-i18next';
import { formatDate, formatTime, formatWeekday, toDateInput } from '~/kernel/format-date';
import { useLocale } from '~/ui/locale';
import { PlainLines } from '~/ui/text/plain-lines';
import { textIn } from './fair-words';
import './fairs.css';

export interface ShownSession {
  readonly id: string;
  readonly kind: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly detailsVi: string;
  readonly detailsEn: string;
  readonly host: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomVi: string;
  readonly roomEn: string;
}

/** The sessions of a fair by day. */
export function Programme({ sessions }: { readonly sessions: readonly ShownSession[] }) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const days = new Map<string, ShownSession[]>();
  for (const session of sessions) {
    const day = toDateInput(session.startsAt);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  if (days.size === 0) return <p className="muted">{t('public.sessionsNone')}</p>;
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h3 id={`day-${day}`} className="heading heading--4 programme__day">
        {t('calendar.dayHeading', {
          weekday: formatWeekday(day, locale),
          date: formatDate(day, locale),
        })}
      </h3>
      {ofDay.map((session) => (
        <ProgrammeItem key={session.id} session={session} />
      ))}
    </section>
  ));
}

function ProgrammeItem({ session }: { readonly session: ShownSession }) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const details = textIn(locale, session.detailsVi, session.detailsEn);
  const facts = [
    t(`session.kinds.${session.kind}`),
    textIn(locale, session.roomVi, session.roomEn),
    session.host ? t('public.host', { host: session.host }) : '',
  ];
  return (
    <article className="programme__item">
      <p className="programme__time">
        <time dateTime={session.startsAt}>{formatTime(session.startsAt)}</time>–
        <time dateTime={session.endsAt}>{formatTime(session.endsAt)}</time>
      </p>
      <div>
        <h4 className="font-semibold">{textIn(locale, session.titleVi, session.titleEn)}</h4>
        <p className="muted">{facts.filter(Boolean).join(' · ')}</p>
        {details ? <PlainLines text={details} /> : null}
      </div>
    </article>
  );
}
