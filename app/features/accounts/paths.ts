/** Addresses of the account pages. A `to` is a path on this site to go to afterwards. */

const withTo = (path: string, to?: string) =>
  to && to !== '/' ? `${path}?to=${encodeURIComponent(to)}` : path;

export const signInPath = (to?: string) => withTo('/auth/sign-in', to);
export const signUpPath = (to?: string) => withTo('/auth/sign-up', to);
export const signOutPath = () => '/auth/sign-out';
export const twoFactorPath = (to?: string) => withTo('/auth/two-factor', to);
export const verifyEmailPath = (token: string) => `/auth/verify/${token}`;
export const checkMailPath = () => '/auth/check-mail';
export const forgotPasswordPath = () => '/auth/forgot';
export const resetPasswordPath = (token: string) => `/auth/reset/${token}`;
export const invitationPath = (token: string) => `/auth/invite/${token}`;
export const setupPath = () => '/setup';
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
export const adminPeoplePath = () => '/admin/people';
export const adminOutboxPath = () => '/admin/outbox';
export const adminMailPath = (id: string) => `/admin/outbox/${id}`;
export const adminHealthPath = () => '/admin/health';
