/** Addresses of the fairs slice. Later slices hang their pages below {@link organiserFairPagePath} and {@link publicFairPagePath}. */

const segment = encodeURIComponent;

/** Home of everybody. */
export const homePath = () => '/';

/** Fairs open to the public, with search. */
export const publicFairsPath = () => '/fairs';

/** The public page of a fair. */
export const publicFairPath = (fairSlug: string) => `/f/${segment(fairSlug)}`;

/** A page below the public page of a fair: `plan`, `register`. */
export const publicFairPagePath = (fairSlug: string, page: string) =>
  `${publicFairPath(fairSlug)}/${page}`;

export const publicPolicyPath = (fairSlug: string, kind: string) =>
  publicFairPagePath(fairSlug, `policies/${segment(kind)}`);

/** iCal feed of a fair: its phases and public sessions. */
export const fairCalendarFeedPath = (fairSlug: string) =>
  publicFairPagePath(fairSlug, 'calendar.ics');

/** The organiser's list of fairs. */
export const organiserFairsPath = () => '/organiser/fairs';

export const newFairPath = (copyOf?: string) =>
  copyOf ? `/organiser/fairs/new?copy=${segment(copyOf)}` : '/organiser/fairs/new';

/** Phases and sessions of all fairs of the organiser. */
export const organiserCalendarPath = () => '/organiser/calendar';

/** Acts of the organiser outside any one fair. */
export const organiserAuditPath = () => '/organiser/audit';

/** Overview of one fair. */
export const organiserFairPath = (fairSlug: string) => `/organiser/fairs/${segment(fairSlug)}`;

/** A page below a fair: `settings`, `plan`, `applications`. */
export const organiserFairPagePath = (fairSlug: string, page: string) =>
  `${organiserFairPath(fairSlug)}/${page}`;

export const fairSettingsPath = (fairSlug: string) => organiserFairPagePath(fairSlug, 'settings');
export const fairCalendarPath = (fairSlug: string) => organiserFairPagePath(fairSlug, 'calendar');
export const fairRoomsPath = (fairSlug: string) => organiserFairPagePath(fairSlug, 'rooms');
export const fairPoliciesPath = (fairSlug: string) => organiserFairPagePath(fairSlug, 'policies');
export const fairPolicyPath = (fairSlug: string, kind: string) =>
  organiserFairPagePath(fairSlug, `policies/${segment(kind)}`);
export const fairCategoriesPath = (fairSlug: string) =>
  organiserFairPagePath(fairSlug, 'categories');
export const fairQuotasPath = (fairSlug: string) => organiserFairPagePath(fairSlug, 'quotas');
export const fairAuditPath = (fairSlug: string) => organiserFairPagePath(fairSlug, 'audit');

/** The list of applications narrowed to the eligible ones with fewer booths than they need. */
export const SHORT_OF_BOOTHS_SEARCH = '?f.place=short';

/** The form of a new session, or of one that stands. */
export const newSessionPath = (fairSlug: string) => organiserFairPagePath(fairSlug, 'sessions/new');
export const sessionPath = (fairSlug: string, sessionId: string) =>
  organiserFairPagePath(fairSlug, `sessions/${segment(sessionId)}`);

/** The same address with one parameter set or, with null, taken away; other parameters stay. */
export function withParameter(path: string, name: string, value: string | null): string {
  const [pathname = '', search = ''] = path.split('?');
  const parameters = new URLSearchParams(search);
  if (value === null) parameters.delete(name);
  else parameters.set(name, value);
  const text = parameters.toString();
  return text ? `${pathname}?${text}` : pathname;
}
