import {
  fairCalendarPath,
  fairPoliciesPath,
  fairRoomsPath,
  organiserFairPagePath,
  organiserFairPath,
  sessionPath,
} from './paths';

const pages: Readonly<Record<string, string>> = {
  application: 'applications',
  booth: 'booths',
  hall: 'plan',
  plan: 'plan',
  'plan-version': 'plan',
  plan_version: 'plan',
  'allocation-run': 'allocation',
  allocation_run: 'allocation',
  allocation_publication: 'publication',
  'allocation-publication': 'publication',
};

/**
 * Where the record of an act is seen; null when it has no page of this fair.
 * @param known pages that the menu of a fair has: nothing leads where there is nothing
 */
export function auditRecordPath(
  row: {
    readonly recordKind: string;
    readonly recordId: string;
    readonly fairSlug: string | null;
    readonly action: string;
    readonly details?: Readonly<Record<string, unknown>>;
  },
  known: ReadonlySet<string>,
): string | null {
  const { recordKind, recordId, fairSlug, action, details = {} } = row;
  if (!fairSlug) return null;
  if (recordKind === 'fair') return organiserFairPath(fairSlug);
  if (recordKind === 'room') return fairRoomsPath(fairSlug);
  if (recordKind === 'policy') return fairPoliciesPath(fairSlug);
  if (recordKind === 'session') {
    return action === 'session.deleted'
      ? fairCalendarPath(fairSlug)
      : sessionPath(fairSlug, recordId);
  }
  const run = recordKind === 'allocation-run' ? details.number : details.run;
  if (typeof run === 'number' && known.has('allocation')) {
    // What a run did to an application is explained in the run, beside the application.
    const at = recordKind === 'application' ? `?application=${encodeURIComponent(recordId)}` : '';
    return organiserFairPagePath(fairSlug, `allocation/runs/${run}${at}`);
  }
  const page = pages[recordKind];
  if (!page || !known.has(page)) return null;
  return organiserFairPagePath(fairSlug, page === 'applications' ? `${page}/${recordId}` : page);
}
