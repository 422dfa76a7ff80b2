import { organiserFairPagePath, publicFairPagePath } from '~/features/fairs/paths';

const segment = encodeURIComponent;

/** The public plan; with a hall, that hall; with words, what was found. */
export function publicPlanPath(
  fairSlug: string,
  at: { readonly hall?: string; readonly q?: string } = {},
): string {
  const search = new URLSearchParams(
    Object.entries(at).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const text = search.toString();
  return publicFairPagePath(fairSlug, text ? `plan?${text}` : 'plan');
}

export const publicPlanPdfPath = (fairSlug: string) => publicFairPagePath(fairSlug, 'plan.pdf');
export const publicBoothsPath = (fairSlug: string) => publicFairPagePath(fairSlug, 'booths');
export const publicBoothsExportPath = (fairSlug: string, format: 'xlsx' | 'csv') =>
  publicFairPagePath(fairSlug, `booths/export/${format}`);
export const publicBoothPath = (fairSlug: string, code: string) =>
  publicFairPagePath(fairSlug, `booths/${segment(code)}`);

/** The organiser's plan, where booths are given by hand. */
export function allocationPath(
  fairSlug: string,
  at: {
    readonly hall?: string;
    readonly booths?: readonly string[];
    readonly application?: string | null;
    /** The chosen booths are on their way there: the form that moves them has it filled in. */
    readonly to?: readonly string[];
    /** The chosen booths are to change places with those of this application. */
    readonly swapWith?: string;
  } = {},
): string {
  const search = new URLSearchParams();
  if (at.hall) search.set('hall', at.hall);
  if (at.application) search.set('application', at.application);
  for (const code of at.booths ?? []) search.append('booth', code);
  if (at.to) search.set('to', at.to.join(', '));
  if (at.swapWith) search.set('swap', at.swapWith);
  const text = search.toString();
  const path = organiserFairPagePath(fairSlug, 'allocation');
  return text ? `${path}?${text}` : path;
}
/** Where every act on booths is posted. */
export const allocationActPath = (fairSlug: string) =>
  organiserFairPagePath(fairSlug, 'allocation/act');
export const boothListPath = (fairSlug: string) => organiserFairPagePath(fairSlug, 'booths');
export const boothListExportPath = (fairSlug: string, format: 'xlsx' | 'csv') =>
  organiserFairPagePath(fairSlug, `booths/export/${format}`);
export const publicationPath = (fairSlug: string) => organiserFairPagePath(fairSlug, 'publication');
export const confirmationsPath = (fairSlug: string) =>
  organiserFairPagePath(fairSlug, 'publication/confirmations.pdf');

/** A facility's own application; where it takes booths for it, and where it finds its confirmation. */
export const ownApplicationPath = (applicationId: string) =>
  `/facility/applications/${segment(applicationId)}`;
export const takeBoothsPath = (applicationId: string) =>
  `${ownApplicationPath(applicationId)}/booths`;
export const confirmationPath = (applicationId: string) =>
  `${ownApplicationPath(applicationId)}/confirmation.pdf`;
