import { Link, useSearchParams } from '@remix-run/react';
import { format, getDay, parse, startOfWeek } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import { vi } from 'date-fns/locale/vi';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Calendar, dateFnsLocalizer, type Messages } from 'react-big-calendar';
import withDragAndDrop, {
  type EventInteractionArgs,
} from 'react-big-calendar/lib/addons/dragAndDrop';
import 'react-big-calendar/lib/css/react-big-calendar.css';
import 'react-big-calendar/lib/addons/dragAndDrop/styles.css';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/ui/locale';
import { fromCalendarDate, toCalendarDate } from '../calendar-time';
import { CALENDAR_VIEWS, type CalendarViewKey, calendarViewIn } from '../calendar-views';
import { sessionPath } from '../paths';
import { CalendarList } from './calendar-list';
import { CalendarToolbar, CalendarViews } from './calendar-toolbar';
import type { CalendarViewProps } from './calendar-view';
import './calendar.css';
import { type ShownEvent, useEventWords } from './shown-event';
import { useMoveSession } from './use-move-session';

interface Entry {
  readonly event: ShownEvent;
  readonly title: string;
  readonly place: string;
  readonly start: Date;
  readonly end: Date;
  readonly allDay: boolean;
}

const localizer = dateFnsLocalizer({
  format,
  parse,
  startOfWeek: (date: Date) => startOfWeek(date, { weekStartsOn: 1 }),
  getDay,
  locales: { vi, en: enGB },
});
const DragCalendar = withDragAndDrop<Entry>(Calendar<Entry>);
const narrowPx = 768;
const formats = {
  vi: {
    monthHeaderFormat: "'Tháng' M, yyyy",
    dayFormat: 'EEEEEE d/M',
    weekdayFormat: 'EEEEEE',
    timeGutterFormat: 'HH:mm',
  },
  en: {
    monthHeaderFormat: 'MMMM yyyy',
    dayFormat: 'EEE d MMM',
    weekdayFormat: 'EEE',
    timeGutterFormat: 'HH:mm',
  },
} as const;

const hours = (start: Date, end: Date) => `${format(start, 'HH:mm')}–${format(end, 'HH:mm')}`;
const range = {
  eventTimeRangeFormat: ({ start, end }: { start: Date; end: Date }) => hours(start, end),
  dayRangeHeaderFormat: ({ start, end }: { start: Date; end: Date }) =>
    `${format(start, 'd/M')} – ${format(end, 'd/M/yyyy')}`,
};

/** Month, week and agenda; sessions are dragged and stretched, phases stand. Loaded in the browser only. */
export default function EventCalendar(props: CalendarViewProps) {
  const { events, date, manyFairs } = props;
  const locale = useLocale();
  const words = useEventWords(manyFairs);
  const { move, placed } = useMoveSession();
  const [view, setView] = useViewOfAddress();
  const [shown, setShown] = useState(() => toCalendarDate(date));
  const messages = useMessages();
  const frame = useRef<HTMLDivElement>(null);
  useWithoutTableRoles(frame);
  const entries = events.map((event): Entry => {
    const at = placed(event);
    const { title, place } = words(event);
    return {
      event,
      title,
      place,
      start: toCalendarDate(at.startsAt),
      end: toCalendarDate(at.endsAt),
      allDay: event.type === 'phase',
    };
  });
  const onMove = ({ event, start, end }: EventInteractionArgs<Entry>) => {
    if (event.event.type !== 'session') return;
    move(
      event.event,
      event.title,
      fromCalendarDate(new Date(start)),
      fromCalendarDate(new Date(end)),
    );
  };
  const components = useMemo(() => ({ toolbar: CalendarToolbar, event: EntryLabel }), []);
  if (view === 'agenda') {
    return (
      <>
        <div className="calendar__toolbar calendar__toolbar--views">
          <CalendarViews view={view} onView={setView} />
        </div>
        <CalendarList {...props} />
      </>
    );
  }
  return (
    <div className="panel calendar" ref={frame}>
      <DragCalendar
        localizer={localizer}
        culture={locale}
        formats={{ ...formats[locale], ...range }}
        messages={messages}
        events={entries}
        date={shown}
        onNavigate={setShown}
        view={view}
        onView={setView}
        views={[...CALENDAR_VIEWS]}
        dayLayoutAlgorithm="no-overlap"
        popup
        min={firstHour(entries)}
        resizable
        step={15}
        timeslots={4}
        draggableAccessor={(entry) => entry.event.type === 'session'}
        resizableAccessor={(entry) => entry.event.type === 'session'}
        onEventDrop={onMove}
        onEventResize={onMove}
        eventPropGetter={({ event }) => ({
          className:
            event.type === 'session'
              ? `calendar__session${event.isPublic ? '' : ' calendar__session--private'}`
              : `calendar__phase calendar__phase--${event.phase}`,
        })}
        tooltipAccessor={(entry) => [entry.title, entry.place].filter(Boolean).join(', ')}
        components={components}
      />
    </div>
  );
}

/**
 * How the calendar is shown: as its address says, so that a reload, a bookmark and the way back keep the choice; without one,
 * the month where there is room for it and the list where there is not.
 */
function useViewOfAddress() {
  const [search, setSearch] = useSearchParams();
  const [usual] = useState<CalendarViewKey>(() =>
    window.innerWidth < narrowPx ? 'agenda' : 'month',
  );
  const setView = (view: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('view', view);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return [calendarViewIn(search) ?? usual, setView] as const;
}

/**
 * The library calls its month a table but not its days cells, which screen readers cannot follow. Its dates are buttons and
 * its sessions links, in order; without the half-made table they are read as that, and the list view says it all in rows.
 */
function useWithoutTableRoles(frame: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const calendar = frame.current;
    if (!calendar) return;
    const roles = ['table', 'rowgroup', 'row', 'cell', 'columnheader'];
    const selector = roles.map((role) => `[role="${role}"]`).join();
    const strip = () => {
      for (const element of calendar.querySelectorAll(selector)) {
        element.setAttribute('role', 'presentation');
        element.removeAttribute('aria-sort');
      }
    };
    strip();
    // Rows are drawn anew when they have been measured, and on every change of month.
    const redrawn = new MutationObserver(strip);
    redrawn.observe(calendar, { childList: true, subtree: true });
    return () => redrawn.disconnect();
  });
}

/** The week begins its days at six, or where its earliest session does. */
function firstHour(entries: readonly Entry[]): Date {
  const starts = entries.filter(({ allDay }) => !allDay).map(({ start }) => start.getHours());
  return new Date(1970, 0, 1, Math.min(6, ...starts));
}

/** A session is a link to its form, which is the keyboard's way to another time. */
function EntryLabel({ event: { event, title, place } }: { readonly event: Entry }) {
  if (event.type === 'phase') return <span>{title}</span>;
  return (
    <Link to={sessionPath(event.fairSlug, event.id)} className="calendar__link" draggable={false}>
      <span className="font-semibold">{title}</span>
      {place ? <span className="calendar__place">{place}</span> : null}
    </Link>
  );
}

function useMessages(): Messages<Entry> {
  const { t } = useTranslation('fairs');
  const word = (key: string) => t(`calendar.${key}`);
  return {
    today: word('today'),
    previous: word('previous'),
    next: word('next'),
    month: word('month'),
    week: word('week'),
    agenda: word('agenda'),
    date: word('date'),
    time: word('time'),
    event: word('event'),
    allDay: word('allDay'),
    noEventsInRange: word('none'),
    showMore: (count: number) => t('calendar.more', { count }),
  };
}
