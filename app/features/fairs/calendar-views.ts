/** How a calendar can be shown; the agenda is the list by day. Words: `fairs:calendar.<view>`. */
export const CALENDAR_VIEWS = ['month', 'week', 'agenda'] as const;
export type CalendarViewKey = (typeof CALENDAR_VIEWS)[number];

/** The view that an address asks for (`?view=week`); undefined when it asks for none there is. */
export function calendarViewIn(search: URLSearchParams): CalendarViewKey | undefined {
  const asked = search.get('view');
  return CALENDAR_VIEWS.find((view) => view === asked);
}
