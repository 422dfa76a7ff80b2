import { signedIn, type Who, withOrganisation } from './route-world';

/**
 * Who may reach which route. Every route of the manifest with a loader or an action stands here: a new one without a line
 * fails the test. `path` is the address with the ids of the test's world filled in (`{fair}`, `{application}` …).
 */
export type Audience =
  /** Anybody, signed in or not. */
  | 'public'
  /** Anybody signed in; nobody is led to sign-in. */
  | 'person'
  /** Administrators; to other people the page does not exist. */
  | 'administrator'
  /** Organisers; with a fair in the address only its own. */
  | 'organiser'
  /** People of facilities; with an application in the address only its own. */
  | 'facility'
  /** Officers of approved province centres. */
  | 'province'
  /** Only while nobody has an account: does not exist in the test's world. */
  | 'first-run';

export interface RouteAccess {
  readonly audience: Audience;
  readonly path: string;
  /** Status of a read by its own person where it is not 200: redirects, files that do not exist yet, links used up. */
  readonly ownStatus?: readonly number[];
  /** Reading it only leads home, whoever asks: the route is there for its post. */
  readonly readsLeadHome?: true;
  /** A layout: its own data is a frame for anybody signed in, and the page in it stands in a line of its own. */
  readonly frame?: true;
  /** Who may come, where it is not simply the audience. */
  readonly admits?: readonly Who[];
  /** What the others get, where it is not what the audience's others get. */
  readonly refuses?: { readonly read: number; readonly post: number };
  /**
   * Fields of a post that is refused to the wrong people for who they are and not for what they sent; `{…}` as in `path`.
   * Empty where nothing is asked before the right.
   */
  readonly post?: Readonly<Record<string, string>>;
  /** Only a manager's post is heard; a member who may read is told so (403). */
  readonly managersPost?: true;
}

export const routeAccess: Readonly<Record<string, RouteAccess>> = {
  root: { audience: 'public', path: '/' },
  'routes/$': { audience: 'public', path: '/khong-co-trang-nay', ownStatus: [404] },
  'routes/home': { audience: 'person', path: '/home', ownStatus: [302] },
  'routes/language': { audience: 'public', path: '/language', ownStatus: [302] },
  'routes/setup': { audience: 'first-run', path: '/setup' },

  'routes/auth+/check-mail': { audience: 'public', path: '/auth/check-mail' },
  'routes/auth+/forgot': { audience: 'public', path: '/auth/forgot' },
  'routes/auth+/invite.$token': { audience: 'public', path: '/auth/invite/x', ownStatus: [410] },
  'routes/auth+/reset.$token': { audience: 'public', path: '/auth/reset/x', ownStatus: [410] },
  'routes/auth+/sign-in': { audience: 'public', path: '/auth/sign-in', ownStatus: [200, 302] },
  'routes/auth+/sign-out': { audience: 'public', path: '/auth/sign-out', ownStatus: [302] },
  'routes/auth+/sign-up': { audience: 'public', path: '/auth/sign-up', ownStatus: [200, 302] },
  'routes/auth+/two-factor': { audience: 'public', path: '/auth/two-factor', ownStatus: [302] },
  'routes/auth+/verify.$token': { audience: 'public', path: '/auth/verify/x', ownStatus: [410] },

  'routes/account+/_layout': { audience: 'person', path: '/account' },
  'routes/account+/_index': { audience: 'person', path: '/account?index' },
  'routes/account+/colleagues': {
    audience: 'person',
    path: '/account/colleagues',
    admits: withOrganisation,
    refuses: { read: 302, post: 404 },
  },
  'routes/account+/new-organisation': { audience: 'person', path: '/account/new-organisation' },
  'routes/account+/organisation': {
    audience: 'person',
    path: '/account/organisation',
    admits: withOrganisation,
    refuses: { read: 302, post: 404 },
  },
  'routes/account+/security': { audience: 'person', path: '/account/security' },
  'routes/account+/sessions': {
    audience: 'person',
    path: '/account/sessions',
    post: { intent: 'everywhere' },
  },
  'routes/account+/switch': {
    audience: 'person',
    path: '/account/switch',
    ownStatus: [302],
    readsLeadHome: true,
    admits: ['organiser', 'organiser-member'],
    refuses: { read: 302, post: 404 },
    post: { organisation: '{organisation}' },
  },
  'routes/account+/two-factor': { audience: 'person', path: '/account/two-factor' },

  'routes/admin+/_layout': { audience: 'administrator', path: '/admin' },
  'routes/admin+/_index': { audience: 'administrator', path: '/admin?index' },
  'routes/admin+/health': { audience: 'administrator', path: '/admin/health' },
  'routes/admin+/organisations': {
    audience: 'administrator',
    path: '/admin/organisations',
    post: { organisation: '{organisation}', intent: 'resume' },
  },
  'routes/admin+/organisations_.export.$format': {
    audience: 'administrator',
    path: '/admin/organisations/export/csv',
  },
  'routes/admin+/outbox.export.$format': {
    audience: 'administrator',
    path: '/admin/outbox/export/csv',
  },
  'routes/admin+/outbox.$id': { audience: 'administrator', path: '/admin/outbox/{mail}' },
  'routes/admin+/outbox._index': { audience: 'administrator', path: '/admin/outbox' },
  'routes/admin+/people_.export.$format': {
    audience: 'administrator',
    path: '/admin/people/export/csv',
  },
  'routes/admin+/people': {
    audience: 'administrator',
    path: '/admin/people',
    post: { person: '{person}', intent: 'enable' },
  },

  'routes/_public+/_index': { audience: 'public', path: '/?index' },
  'routes/_public+/design/route': { audience: 'public', path: '/design' },
  'routes/_public+/design_.job': { audience: 'public', path: '/design/job' },
  'routes/_public+/fairs': { audience: 'public', path: '/fairs' },
  'routes/_public+/f+/$fair+/_layout': { audience: 'public', path: '/f/{fair}' },
  'routes/_public+/f+/$fair+/booths': { audience: 'public', path: '/f/{fair}/booths' },
  'routes/_public+/f+/$fair+/booths_.$code': {
    audience: 'public',
    path: '/f/{fair}/booths/A01',
  },
  'routes/_public+/f+/$fair+/booths_.export.$format': {
    audience: 'public',
    path: '/f/{fair}/booths/export/csv',
  },
  'routes/_public+/f+/$fair+/calendar[.]ics': {
    audience: 'public',
    path: '/f/{fair}/calendar.ics',
  },
  'routes/_public+/f+/$fair+/index': { audience: 'public', path: '/f/{fair}?index' },
  'routes/_public+/f+/$fair+/plan-picture[.]svg': {
    audience: 'public',
    path: '/f/{fair}/plan-picture.svg',
  },
  'routes/_public+/f+/$fair+/plan': { audience: 'public', path: '/f/{fair}/plan' },
  'routes/_public+/f+/$fair+/plan[.]pdf': {
    audience: 'public',
    path: '/f/{fair}/plan.pdf',
  },
  'routes/_public+/f+/$fair+/policies+/$kind': {
    audience: 'public',
    path: '/f/{fair}/policies/booth',
  },
  'routes/_public+/f+/$fair+/register': { audience: 'public', path: '/f/{fair}/register' },

  'routes/facility+/_layout': { audience: 'person', path: '/facility', frame: true },
  'routes/facility+/applications+/$application': {
    audience: 'facility',
    path: '/facility/applications/{application}',
  },
  'routes/facility+/applications+/$application_.booths': {
    audience: 'facility',
    path: '/facility/applications/{application}/booths',
  },
  'routes/facility+/applications+/$application_.confirmation[.]pdf': {
    audience: 'facility',
    path: '/facility/applications/{application}/confirmation.pdf',
    admits: ['facility', 'centre', 'organiser', 'organiser-member'],
  },
  'routes/facility+/applications+/$application_.draft': {
    audience: 'facility',
    path: '/facility/applications/{application}/draft',
  },
  'routes/facility+/applications+/$application_.review': {
    audience: 'facility',
    path: '/facility/applications/{application}/review',
    ownStatus: [200, 302],
  },
  'routes/facility+/applications+/$application_.withdraw': {
    audience: 'facility',
    path: '/facility/applications/{application}/withdraw',
  },
  'routes/facility+/index': { audience: 'facility', path: '/facility?index' },
  'routes/facility+/profile': { audience: 'facility', path: '/facility/profile' },
  'routes/facility+/start': {
    audience: 'facility',
    path: '/facility/start',
    ownStatus: [302],
    readsLeadHome: true,
    admits: ['facility', 'centre'],
    refuses: { read: 302, post: 404 },
    post: { fair: '{fairId}', facility: '{facility}' },
  },

  'routes/organiser+/_layout': { audience: 'person', path: '/organiser/fairs', frame: true },
  'routes/organiser+/index': {
    audience: 'organiser',
    path: '/organiser?index',
    ownStatus: [302],
    readsLeadHome: true,
  },
  'routes/organiser+/audit-export': { audience: 'organiser', path: '/organiser/audit-export' },
  'routes/organiser+/audit': { audience: 'organiser', path: '/organiser/audit' },
  'routes/organiser+/calendar': {
    audience: 'organiser',
    path: '/organiser/calendar',
    // A list of the reader's own fairs, which is empty for others.
    admits: signedIn,
  },
  'routes/organiser+/fairs+/export': {
    audience: 'organiser',
    path: '/organiser/fairs/export',
    // A list of the reader's own fairs, which is empty for others.
    admits: signedIn,
  },
  'routes/organiser+/fairs+/index': {
    audience: 'organiser',
    path: '/organiser/fairs?index',
    // A list of the reader's own fairs, which is empty for others.
    admits: signedIn,
  },
  'routes/organiser+/fairs+/new': {
    audience: 'organiser',
    path: '/organiser/fairs/new',
    admits: ['organiser', 'foreign-organiser'],
    refuses: { read: 403, post: 403 },
  },
  'routes/organiser+/fairs+/$fair+/allocation': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/allocation',
  },
  'routes/organiser+/fairs+/$fair+/allocation_.act': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/allocation/act',
    ownStatus: [200, 302],
  },
  'routes/organiser+/fairs+/$fair+/allocation_.runs': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/allocation/runs',
  },
  'routes/organiser+/fairs+/$fair+/allocation_.runs_.export.$format': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/allocation/runs/export/csv',
  },
  'routes/organiser+/fairs+/$fair+/allocation_.runs_.$run': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/allocation/runs/{run}',
  },
  'routes/organiser+/fairs+/$fair+/allocation_.runs_.$run_.act': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/allocation/runs/{run}/act',
    ownStatus: [200, 302],
  },
  'routes/organiser+/fairs+/$fair+/allocation_.runs_.$run_.allocation[.]json': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/allocation/runs/{run}/allocation.json',
  },
  'routes/organiser+/fairs+/$fair+/allocation_.runs_.$run_.applications.$application': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/allocation/runs/{run}/applications/{application}',
  },
  'routes/organiser+/fairs+/$fair+/allocation_.runs_.$run_.compare': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/allocation/runs/{run}/compare',
    // The world's run was cancelled: it has no draft to read.
    ownStatus: [200, 302],
  },
  'routes/organiser+/fairs+/$fair+/allocation_.runs_.$run_.outcomes': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/allocation/runs/{run}/outcomes',
    // The world's run was cancelled: it has no draft to read.
    ownStatus: [200, 302],
  },
  'routes/organiser+/fairs+/$fair+/allocation_.runs_.$run_.outcomes_.export.$format': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/allocation/runs/{run}/outcomes/export/csv',
    // The world's run was cancelled: it has no draft to read.
    ownStatus: [200, 302],
  },
  'routes/organiser+/fairs+/$fair+/allocation_.runs_.$run_.progress': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/allocation/runs/{run}/progress',
  },
  'routes/organiser+/fairs+/$fair+/audit-export': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/audit-export',
  },
  'routes/organiser+/fairs+/$fair+/audit': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/audit',
  },
  'routes/organiser+/fairs+/$fair+/booths': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/booths',
  },
  'routes/organiser+/fairs+/$fair+/booths_.export.$format': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/booths/export/csv',
  },
  'routes/organiser+/fairs+/$fair+/calendar': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/calendar',
  },
  'routes/organiser+/fairs+/$fair+/categories': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/categories',
  },
  'routes/organiser+/fairs+/$fair+/index': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}?index',
  },
  'routes/organiser+/fairs+/$fair+/policies+/$kind': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/policies/booth',
  },
  'routes/organiser+/fairs+/$fair+/policies+/index': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/policies?index',
  },
  'routes/organiser+/fairs+/$fair+/publication': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/publication',
    post: { publication: '{publication}' },
    managersPost: true,
  },
  'routes/organiser+/fairs+/$fair+/publication_.confirmations[.]pdf': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/publication/confirmations.pdf',
  },
  'routes/organiser+/fairs+/$fair+/quotas-csv': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/quotas-csv',
  },
  'routes/organiser+/fairs+/$fair+/quotas': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/quotas',
  },
  'routes/organiser+/fairs+/$fair+/rooms': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/rooms',
  },
  'routes/organiser+/fairs+/$fair+/sessions+/$session': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/sessions/new',
    post: { sessionId: '11111111-1111-4111-8111-111111111111' },
  },
  'routes/organiser+/fairs+/$fair+/settings': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/settings',
  },

  'routes/province+/_layout': { audience: 'person', path: '/province', frame: true },
  'routes/province+/facilities+/$facility': {
    audience: 'province',
    path: '/province/facilities/{facility}',
  },
  'routes/province+/facilities+/index': {
    audience: 'province',
    path: '/province/facilities?index',
  },
  'routes/province+/facilities+/new': { audience: 'province', path: '/province/facilities/new' },
  'routes/province+/fairs+/$fair': { audience: 'province', path: '/province/fairs/{fair}' },
  'routes/province+/fairs+/$fair_.export.$format': {
    audience: 'province',
    path: '/province/fairs/{fair}/export/csv',
  },
  'routes/province+/fairs+/$fair_.import': {
    audience: 'province',
    path: '/province/fairs/{fair}/import',
  },
  'routes/province+/index': { audience: 'province', path: '/province?index' },
  'routes/organiser+/fairs+/$fair+/applications+/export.$format': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/applications/export/csv',
  },
  'routes/organiser+/fairs+/$fair+/applications+/import': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/applications/import',
  },
  'routes/organiser+/fairs+/$fair+/applications+/index': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/applications?index',
  },
  'routes/organiser+/fairs+/$fair+/plan+/export': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/plan/export',
  },
  'routes/organiser+/fairs+/$fair+/plan+/halls+/$hall+/redraw': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/plan/halls/A/redraw',
  },
  'routes/organiser+/fairs+/$fair+/plan+/halls+/$hall+/settings': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/plan/halls/A/settings',
  },
  'routes/organiser+/fairs+/$fair+/plan+/index': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/plan?index',
    managersPost: true,
  },
  'routes/organiser+/fairs+/$fair+/plan+/new': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/plan/new',
  },
  'routes/organiser+/fairs+/$fair+/plan+/pdf': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/plan/pdf',
  },
  'routes/province+/facilities+/export.$format': {
    audience: 'province',
    path: '/province/facilities/export/csv',
  },
  'routes/organiser+/fairs+/$fair+/applications+/$application': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/applications/{application}',
  },
  'routes/organiser+/fairs+/$fair+/plan+/import': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/plan/import',
  },
  'routes/organiser+/fairs+/$fair+/plan+/versions+/export.$format': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/plan/versions/export/csv',
  },
  'routes/organiser+/fairs+/$fair+/plan+/versions+/$number': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/plan/versions/1',
  },
  'routes/organiser+/fairs+/$fair+/plan+/versions+/index': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/plan/versions?index',
  },
  'routes/organiser+/fairs+/$fair+/review+/index': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/review?index',
    post: { application: '{application}' },
  },
  'routes/organiser+/fairs+/$fair+/review+/release': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/review/release',
    ownStatus: [200, 302],
  },
  'routes/organiser+/fairs+/$fair+/plan+/halls+/$hall+/index': {
    audience: 'organiser',
    path: '/organiser/fairs/{fair}/plan/halls/A?index',
  },
};
