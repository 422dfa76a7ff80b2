/** Addresses of the account pages. A `to` is a path on this site to go to afterwards. */

const withTo = (path: string, to?: string) =>
  to && to !== '/' ? `${path}?to=${encodeURIComponent(to)}` : path;

export const signInPath = (to?: string) => withTo('/auth/sign-in', to);
export const signUpPath = (to?: string) => withTo('/auth/sign-up', to);
export const signOutPath = () => '/auth/sign-out';
export const twoFactorPath = (to?: string) => withTo('/auth/two-factor', to);
export const verifyEmailPath = (token: string, to?: string) => withTo(`/auth/verify/${token}`, to);
export const checkMailPath = (to?: string) => withTo('/auth/check-mail', to);
export const forgotPasswordPath = () => '/auth/forgot';
export const resetPasswordPath = (token: string) => `/auth/reset/${token}`;
export const invitationPath = (token: string) => `/auth/invite/${token}`;
export const homePath = () => '/home';
export const languagePath = () => '/language';
export const accountPath = () => '/account';
export const accountSecurityPath = () => '/account/security';
export const accountTwoFactorPath = () => '/account/two-factor';
export const accountSessionsPath = () => '/account/sessions';
export const organisationPath = () => '/account/organisation';
export const colleaguesPath = () => '/account/colleagues';
export const newOrganisationPath = () => '/account/new-organisation';
export const switchOrganisationPath = () => '/account/switch';
export const adminPath = () => '/admin';
export const adminOrganisationsPath = () => '/admin/organisations';
export const adminOrganisationsExportPath = (format: 'xlsx' | 'csv') =>
  `/admin/organisations/export/${format}`;
export const adminPeoplePath = () => '/admin/people';
export const adminPeopleExportPath = (format: 'xlsx' | 'csv') => `/admin/people/export/${format}`;
export const adminOutboxPath = () => '/admin/outbox';
export const adminOutboxExportPath = (format: 'xlsx' | 'csv') => `/admin/outbox/export/${format}`;
export const adminMailPath = (id: string) => `/admin/outbox/${id}`;
export const adminHealthPath = () => '/admin/health';
