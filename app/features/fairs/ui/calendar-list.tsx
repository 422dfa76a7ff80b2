import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import {
  formatDate,
  formatDateRange,
  formatTime,
  formatWeekday,
  toDateInput,
} from '~/kernel/format-date';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { fairSettingsPath, sessionPath } from '../paths';
import type { CalendarViewProps } from './calendar-view';
import { type ShownEvent, useEventWords } from './shown-event';
import './fairs.css';

/** Every phase, then every session by day: links only. */
export function CalendarList({ events, manyFairs }: CalendarViewProps) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const words = useEventWords(manyFairs);
  const phases = events.filter((event) => event.type === 'phase');
  const days = new Map<string, ShownEvent[]>();
  for (const event of events) {
    if (event.type !== 'session') continue;
    const day = toDateInput(event.startsAt);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return (
    <Panel>
      <ul>
        {phases.map((event) => (
          <li key={event.id} className="programme__item">
            <span className="programme__time">
              {formatDateRange(event.startsAt, event.endsAt, locale)}
            </span>
            <Link className="text-link" to={fairSettingsPath(event.fairSlug)}>
              {words(event).title}
            </Link>
          </li>
        ))}
      </ul>
      {[...days].map(([day, ofDay]) => (
        <section key={day}>
          <h2 className="heading heading--4 programme__day">
            {t('calendar.dayHeading', {
              weekday: formatWeekday(day, locale),
              date: formatDate(day, locale),
            })}
          </h2>
          <ul>
            {ofDay.map((event) => (
              <li key={event.id} className="programme__item">
                <span className="programme__time">
                  {formatTime(event.startsAt)}–{formatTime(event.endsAt)}
                </span>
                <span>
                  <Link className="text-link" to={sessionPath(event.fairSlug, event.id)}>
                    {words(event).title}
                  </Link>
                  <span className="muted block">{words(event).place}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
