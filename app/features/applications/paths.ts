import { organiserFairPagePath, publicFairPagePath } from '~/features/fairs/paths';
import { DECISION_KINDS } from './states';

const segment = encodeURIComponent;

/** Where a facility begins: leads through sign-in to its form. */
export const registerPath = (fairSlug: string) => publicFairPagePath(fairSlug, 'register');

/** The applicant's own page: the form while it is a draft or was returned, afterwards its state. */
export const applicationPath = (applicationId: string) =>
  `/facility/applications/${segment(applicationId)}`;
export const reviewBeforeSubmitPath = (applicationId: string) =>
  `${applicationPath(applicationId)}/review`;
export const withdrawPath = (applicationId: string) => `${applicationPath(applicationId)}/withdraw`;
export const startApplicationPath = () => '/facility/start';

/** The province centre's pages. */
export const provinceFairPath = (fairSlug: string) => `/province/fairs/${segment(fairSlug)}`;
export const provinceFairExportPath = (fairSlug: string, format: 'xlsx' | 'csv') =>
  `${provinceFairPath(fairSlug)}/export/${format}`;
export const provinceImportPath = (fairSlug: string) => `${provinceFairPath(fairSlug)}/import`;

/** Narrows the organiser's list to those nobody can be told by mail; `decided` to those with a released decision. */
export const withoutAddressPath = (fairSlug: string, which: 'staged' | 'decided') =>
  `${fairApplicationsPath(fairSlug)}?f.mail=none${
    which === 'staged'
      ? DECISION_KINDS.map((kind) => `&f.staged=${kind}`).join('')
      : '&f.state=returned&f.state=eligible&f.state=rejected'
  }`;

/** The organiser's pages. */
export const fairApplicationsPath = (fairSlug: string) =>
  organiserFairPagePath(fairSlug, 'applications');
export const fairApplicationPath = (fairSlug: string, applicationId: string) =>
  `${fairApplicationsPath(fairSlug)}/${segment(applicationId)}`;
export const fairApplicationsExportPath = (
  fairSlug: string,
  format: 'xlsx' | 'csv' | 'allocation',
) => `${fairApplicationsPath(fairSlug)}/export/${format}`;
export const fairImportPath = (fairSlug: string) => `${fairApplicationsPath(fairSlug)}/import`;
export const fairReviewPath = (fairSlug: string) => organiserFairPagePath(fairSlug, 'review');
export const fairReleasePath = (fairSlug: string) => `${fairReviewPath(fairSlug)}/release`;
