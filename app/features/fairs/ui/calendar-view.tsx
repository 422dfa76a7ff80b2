import { lazy, Suspense } from 'react';
import { Skeleton } from '~/ui/feedback/skeleton';
import { useHydrated } from '~/ui/hydrated';
import { CalendarList } from './calendar-list';
import type { ShownEvent } from './shown-event';

const EventCalendar = lazy(() => import('./event-calendar'));

export interface CalendarViewProps {
  readonly events: readonly ShownEvent[];
  /** Where the calendar opens: now, or the beginning of a fair that lies elsewhere in time. */
  readonly date: string;
  /** Names of fairs stand before the titles. */
  readonly manyFairs: boolean;
}

/** The calendar: a list by day from the server, the same for readers without scripts; month, week and agenda after that. */
export function CalendarView(props: CalendarViewProps) {
  const list = <CalendarList {...props} />;
  if (!useHydrated()) return list;
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <EventCalendar {...props} />
    </Suspense>
  );
}
