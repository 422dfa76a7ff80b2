/** How a calendar can be shown; the agenda is the list by day. Words: `fairs:calendar.<view>`. */
export const CALENDAR_VIEWS = ['month', 'week', 'agenda'] as const;
export type CalendarViewKey = (typeof CALENDAR_VIEWS)[number];

/** Whether going from one address to the other changes nothing but the view: then there is nothing to read anew. */
export function isOnlyAnotherView(from: URL, to: URL): boolean {
  const rest = (url: URL) => {
    const search = new URLSearchParams(url.search);
    search.delete('view');
    search.sort();
    return `${url.pathname}?${search}`;
  };
  return rest(from) === rest(to) && from.searchParams.get('view') !== to.searchParams.get('view');
}

/** The view that an address asks for (`?view=week`); undefined when it asks for none there is. */
export function calendarViewIn(search: URLSearchParams): CalendarViewKey | undefined {
  const asked = search.get('view');
  return CALENDAR_VIEWS.find((view) => view === asked);
}
