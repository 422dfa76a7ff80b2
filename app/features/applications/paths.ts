import { organiserFairPagePath, publicFairPagePath } from '~/features/fairs/paths';

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
export const provinceImportPath = (fairSlug: string) => `${provinceFairPath(fairSlug)}/import`;

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
