import { organiserFairPagePath } from '~/features/fairs/paths';

const segment = encodeURIComponent;
const page = (fairSlug: string, rest = '') => organiserFairPagePath(fairSlug, `plan${rest}`);
const hallPage = (fairSlug: string, hall: string, rest = '') =>
  page(fairSlug, `/halls/${segment(hall)}${rest}`);

/** The organiser's plan: halls, versions, publishing. With a hall, that hall is shown. */
export const planPath = (fairSlug: string, hall?: string) =>
  page(fairSlug, hall ? `?hall=${segment(hall)}` : '');
export const newHallPath = (fairSlug: string) => page(fairSlug, '/new');
export const importPlanPath = (fairSlug: string) => page(fairSlug, '/import');
export const planVersionsPath = (fairSlug: string) => page(fairSlug, '/versions');
export const planVersionsExportPath = (fairSlug: string, format: 'csv' | 'xlsx') =>
  page(fairSlug, `/versions/export/${format}`);
/** One frozen version; with a hall, that hall of it. */
export const planVersionPath = (fairSlug: string, number: number, hall?: string) =>
  page(fairSlug, `/versions/${number}${hall ? `?hall=${segment(hall)}` : ''}`);
/** The drawing board of one hall. */
export const hallEditorPath = (fairSlug: string, hall: string) => hallPage(fairSlug, hall);
export const redrawHallPath = (fairSlug: string, hall: string) =>
  hallPage(fairSlug, hall, '/redraw');
/** Names of a hall, and taking it out of the plan. */
export const hallSettingsPath = (fairSlug: string, hall: string) =>
  hallPage(fairSlug, hall, '/settings');
/** The A3 plan; the draft as it stands, or a frozen version. */
export const planPdfPath = (fairSlug: string, version?: number) =>
  page(fairSlug, version === undefined ? '/pdf' : `/pdf?version=${version}`);
export const planExportPath = (fairSlug: string, format: 'csv' | 'xlsx') =>
  page(fairSlug, `/export?export=${format}`);
