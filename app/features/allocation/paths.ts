import { organiserFairPagePath } from '~/features/fairs/paths';

const segment = encodeURIComponent;
const searchText = (entries: readonly (readonly [string, string])[]) => {
  const text = new URLSearchParams(entries.map(([name, value]) => [name, value])).toString();
  return text ? `?${text}` : '';
};

/** The runs of a fair, and the form that starts one. */
export const runsPath = (fairSlug: string) => organiserFairPagePath(fairSlug, 'allocation/runs');

export const runsExportPath = (fairSlug: string, format: 'xlsx' | 'csv') =>
  `${runsPath(fairSlug)}/export/${format}`;

const runPage = (fairSlug: string, number: number, page = '') =>
  `${runsPath(fairSlug)}/${number}${page}`;

/** A run: its progress, then its draft on the plan; with an application or booths, those open beside it. */
export function runPath(
  fairSlug: string,
  number: number,
  at: {
    readonly hall?: string;
    readonly application?: string | null;
    readonly booths?: readonly string[];
  } = {},
): string {
  const entries: [string, string][] = [];
  if (at.hall) entries.push(['hall', at.hall]);
  if (at.application) entries.push(['application', at.application]);
  for (const code of at.booths ?? []) entries.push(['booth', code]);
  return `${runPage(fairSlug, number)}${searchText(entries)}`;
}

/** Where everything that changes a run is posted. */
export const runActPath = (fairSlug: string, number: number) => runPage(fairSlug, number, '/act');
/** How far a run is, as JSON. */
export const runProgressPath = (fairSlug: string, number: number) =>
  runPage(fairSlug, number, '/progress');
/** Every application of a run with its result and the reasons. */
export const outcomesPath = (fairSlug: string, number: number) =>
  runPage(fairSlug, number, '/outcomes');
/** Those of them that the draft was applied without. */
export const leftOutPath = (fairSlug: string, number: number) =>
  runPage(fairSlug, number, '/outcomes?f.change=left-out');
export const outcomesExportPath = (fairSlug: string, number: number, format: 'xlsx' | 'csv') =>
  runPage(fairSlug, number, `/outcomes/export/${format}`);
/** A draft beside what stands now. */
export const comparePath = (
  fairSlug: string,
  number: number,
  at: { readonly hall?: string } = {},
) => runPage(fairSlug, number, `/compare${searchText(at.hall ? [['hall', at.hall]] : [])}`);
/** The result as allocation.json. */
export const resultFilePath = (fairSlug: string, number: number) =>
  runPage(fairSlug, number, '/allocation.json');
/** One application of a run, as JSON. */
export const outcomePath = (fairSlug: string, number: number, applicationId: string) =>
  runPage(fairSlug, number, `/applications/${segment(applicationId)}`);
