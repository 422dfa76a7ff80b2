import {
  accountPath,
  accountSecurityPath,
  accountSessionsPath,
  accountTwoFactorPath,
  adminHealthPath,
  adminOrganisationsPath,
  adminOutboxPath,
  adminPath,
  adminPeoplePath,
  checkMailPath,
  colleaguesPath,
  forgotPasswordPath,
  newOrganisationPath,
  organisationPath,
  resetPasswordPath,
  signInPath,
  signUpPath,
  verifyEmailPath,
} from '~/features/accounts/paths';
import { comparePath, outcomesPath, runPath, runsPath } from '~/features/allocation/paths';
import {
  applicationPath,
  fairApplicationPath,
  fairApplicationsPath,
  fairImportPath,
  fairReleasePath,
  fairReviewPath,
  provinceFairPath,
  provinceImportPath,
  registerPath,
  withdrawPath,
} from '~/features/applications/paths';
import {
  allocationPath,
  boothListPath,
  publicationPath,
  publicBoothPath,
  publicBoothsPath,
  publicPlanPath,
  takeBoothsPath,
} from '~/features/booths/paths';
import type { DEMO_ACCOUNTS } from '~/features/demo/demo-accounts';
import {
  facilityHomePath,
  facilityProfilePath,
  provinceFacilitiesPath,
  provinceFacilityPath,
  provinceHomePath,
  registerFacilityPath,
} from '~/features/facilities/paths';
import {
  fairAuditPath,
  fairCalendarPath,
  fairCategoriesPath,
  fairPoliciesPath,
  fairPolicyPath,
  fairQuotasPath,
  fairRoomsPath,
  fairSettingsPath,
  newFairPath,
  newSessionPath,
  organiserAuditPath,
  organiserCalendarPath,
  organiserFairPath,
  organiserFairsPath,
  publicFairPath,
  publicFairsPath,
  publicPolicyPath,
} from '~/features/fairs/paths';
import {
  hallEditorPath,
  hallSettingsPath,
  importPlanPath,
  newHallPath,
  planPath,
  planVersionPath,
  planVersionsPath,
  redrawHallPath,
} from '~/features/floor-plan/paths';

export type Reader = 'nobody' | (typeof DEMO_ACCOUNTS)[number]['role'];

export interface Screen {
  readonly name: string;
  readonly reader: Reader;
  readonly path: string;
  /** Answer of the page; 200 when it is not said. */
  readonly status?: number;
}

/** What of the database the addresses are made of. */
export interface ScreenWorld {
  /** The demo fair, full. */
  readonly fair: string;
  /** A booth of it that has a facility. */
  readonly booth: string;
  /** An application of it as the organiser sees it. */
  readonly application: string;
  /** An application of the demo facility. */
  readonly ownApplication: string;
  /** A facility of the demo province. */
  readonly facility: string;
  /** A fair in which nothing is yet. */
  readonly emptyFair: string;
  /** Number of a finished optimiser run of the demo fair. */
  readonly run: number | null;
}

const s = (name: string, reader: Reader, path: string, status?: number): Screen => ({
  name,
  reader,
  path,
  ...(status === undefined ? {} : { status }),
});

const open = (world: ScreenWorld): readonly Screen[] => [
  s('home', 'nobody', '/'),
  s('fairs', 'nobody', publicFairsPath()),
  s('fairs-none-found', 'nobody', `${publicFairsPath()}?q=kh%C3%B4ng%20c%C3%B3`),
  s('fair', 'nobody', publicFairPath(world.fair)),
  s('fair-plan', 'nobody', publicPlanPath(world.fair)),
  s('fair-plan-found', 'nobody', publicPlanPath(world.fair, { q: 'htx' })),
  s('fair-plan-none-found', 'nobody', publicPlanPath(world.fair, { q: 'không có ai' })),
  s('fair-booths', 'nobody', publicBoothsPath(world.fair)),
  s('fair-booth', 'nobody', publicBoothPath(world.fair, world.booth)),
  s('fair-policy', 'nobody', publicPolicyPath(world.fair, 'participation')),
  s('fair-register', 'nobody', registerPath(world.fair)),
  s('not-found', 'nobody', '/f/khong-co', 404),
  s('sign-in', 'nobody', signInPath()),
  s('sign-up', 'nobody', signUpPath()),
  s('check-mail', 'nobody', checkMailPath()),
  s('forgot', 'nobody', forgotPasswordPath()),
  s('reset-expired', 'nobody', resetPasswordPath('het-han'), 410),
  s('verify-expired', 'nobody', verifyEmailPath('het-han'), 410),
];

const organiser = ({ fair, application, emptyFair, run }: ScreenWorld): readonly Screen[] => [
  s('organiser-fairs', 'organiser', organiserFairsPath()),
  s('organiser-new-fair', 'organiser', newFairPath()),
  s('organiser-copy-fair', 'organiser', newFairPath(fair)),
  s('organiser-calendar', 'organiser', organiserCalendarPath()),
  s('organiser-audit', 'organiser', organiserAuditPath()),
  s('fair-overview', 'organiser', organiserFairPath(fair)),
  s('fair-calendar', 'organiser', fairCalendarPath(fair)),
  s('fair-session', 'organiser', newSessionPath(fair)),
  s('fair-rooms', 'organiser', fairRoomsPath(fair)),
  s('fair-settings', 'organiser', fairSettingsPath(fair)),
  s('fair-policies', 'organiser', fairPoliciesPath(fair)),
  s('fair-policy-edit', 'organiser', fairPolicyPath(fair, 'participation')),
  s('fair-categories', 'organiser', fairCategoriesPath(fair)),
  s('fair-quotas', 'organiser', fairQuotasPath(fair)),
  s('plan', 'organiser', planPath(fair)),
  s('plan-new-hall', 'organiser', newHallPath(fair)),
  s('plan-import', 'organiser', importPlanPath(fair)),
  s('plan-versions', 'organiser', planVersionsPath(fair)),
  s('plan-version', 'organiser', planVersionPath(fair, 1)),
  s('plan-editor', 'organiser', hallEditorPath(fair, 'A')),
  s('plan-redraw', 'organiser', redrawHallPath(fair, 'A')),
  s('plan-hall-settings', 'organiser', hallSettingsPath(fair, 'A')),
  s('applications', 'organiser', fairApplicationsPath(fair)),
  s('applications-none-found', 'organiser', `${fairApplicationsPath(fair)}?q=zzzz`),
  s('application', 'organiser', fairApplicationPath(fair, application)),
  s('applications-import', 'organiser', fairImportPath(fair)),
  s('review', 'organiser', fairReviewPath(fair)),
  s('review-release', 'organiser', fairReleasePath(fair)),
  s('allocation', 'organiser', allocationPath(fair)),
  s('allocation-booth', 'organiser', allocationPath(fair, { hall: 'A', booths: ['A01'] })),
  s('allocation-runs', 'organiser', runsPath(fair)),
  ...(run === null
    ? []
    : [
        s('allocation-run', 'organiser', runPath(fair, run)),
        s('allocation-outcomes', 'organiser', outcomesPath(fair, run)),
        s('allocation-compare', 'organiser', comparePath(fair, run)),
      ]),
  s('booths', 'organiser', boothListPath(fair)),
  s('publication', 'organiser', publicationPath(fair)),
  s('fair-audit', 'organiser', fairAuditPath(fair)),
  s('empty-overview', 'organiser', organiserFairPath(emptyFair)),
  s('empty-calendar', 'organiser', fairCalendarPath(emptyFair)),
  s('empty-rooms', 'organiser', fairRoomsPath(emptyFair)),
  s('empty-plan', 'organiser', planPath(emptyFair)),
  s('empty-applications', 'organiser', fairApplicationsPath(emptyFair)),
  s('empty-review', 'organiser', fairReviewPath(emptyFair)),
  s('empty-release', 'organiser', fairReleasePath(emptyFair)),
  s('empty-allocation', 'organiser', allocationPath(emptyFair)),
  s('empty-runs', 'organiser', runsPath(emptyFair)),
  s('empty-booths', 'organiser', boothListPath(emptyFair)),
  s('empty-publication', 'organiser', publicationPath(emptyFair)),
];

const others = ({ fair, ownApplication, facility }: ScreenWorld): readonly Screen[] => [
  s('facility-home', 'facility', facilityHomePath()),
  s('facility-profile', 'facility', facilityProfilePath()),
  s('facility-application', 'facility', applicationPath(ownApplication)),
  s('facility-booths', 'facility', takeBoothsPath(ownApplication)),
  s('facility-withdraw', 'facility', withdrawPath(ownApplication)),
  s('facility-register', 'facility', registerPath(fair)),
  s('province-home', 'province', provinceHomePath()),
  s('province-facilities', 'province', provinceFacilitiesPath()),
  s('province-facility', 'province', provinceFacilityPath(facility)),
  s('province-new-facility', 'province', registerFacilityPath({ q: 'gốm' })),
  s('province-fair', 'province', provinceFairPath(fair)),
  s('province-import', 'province', provinceImportPath(fair)),
  s('account', 'facility', accountPath()),
  s('account-security', 'facility', accountSecurityPath()),
  s('account-two-factor', 'facility', accountTwoFactorPath()),
  s('account-sessions', 'facility', accountSessionsPath()),
  s('account-organisation', 'facility', organisationPath()),
  s('account-colleagues', 'facility', colleaguesPath()),
  s('account-new-organisation', 'facility', newOrganisationPath()),
  s('admin', 'administrator', adminPath()),
  s('admin-organisations', 'administrator', adminOrganisationsPath()),
  s('admin-people', 'administrator', adminPeoplePath()),
  s('admin-outbox', 'administrator', adminOutboxPath()),
  s('admin-health', 'administrator', adminHealthPath()),
  s('foreign-fair', 'facility', organiserFairPath(fair), 404),
];

/** Every screen there is, full, empty and failing: what is looked at, and what axe reads. */
export const screensOf = (world: ScreenWorld): readonly Screen[] => [
  ...open(world),
  ...organiser(world),
  ...others(world),
];
