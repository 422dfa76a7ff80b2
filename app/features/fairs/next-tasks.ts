import type { FairFacts } from './fair-facts';

/** Something that waits for the organiser. Words: `fairs:overview.tasks.<key>`. */
export interface FairTask {
  readonly key: string;
  /** Page below the fair. */
  readonly page: string;
  /** Shown in the words and beside them. */
  readonly count?: number;
  /** Must be done before the life of the fair goes on. */
  readonly pressing: boolean;
}

/**
 * What an organiser does next, most pressing first. `pages` are the pages that the menu of the fair has: a task whose page
 * does not exist is not asked for.
 */
export function nextTasks(facts: FairFacts, pages: ReadonlySet<string>): readonly FairTask[] {
  const { counts, stage, announced } = facts;
  if (stage === 'cancelled' || stage === 'closed' || stage === 'tear-down') return [];
  const tasks: FairTask[] = [];
  const when = (holds: boolean, key: string, page: string, pressing: boolean, count?: number) => {
    if (holds) tasks.push({ key, page, pressing, ...(count === undefined ? {} : { count }) });
  };
  const late = stage !== 'preparing';
  when(!announced && late, 'announceLate', 'settings', true);
  when(counts.applicationsWaiting > 0, 'review', 'applications', true, counts.applicationsWaiting);
  when(counts.decisionsStaged > 0, 'release', 'applications', true, counts.decisionsStaged);
  when(counts.booths === 0, 'plan', 'plan', true);
  when(counts.booths > 0 && counts.planVersions === 0, 'publishPlan', 'plan', late);
  const unplaced = counts.eligible > 0 && counts.assigned === 0;
  when(
    unplaced && counts.booths > 0,
    'allocate',
    'allocation',
    stage !== 'registration',
    counts.eligible,
  );
  when(
    counts.assigned > 0 && counts.publications === 0,
    'publishAllocation',
    'publication',
    stage !== 'registration',
  );
  when(counts.quotas === 0 && !late, 'quotas', 'quotas', false);
  when(counts.sessions === 0, 'sessions', 'calendar', stage === 'set-up');
  when(!announced && !late, 'announce', 'settings', false);
  return tasks
    .filter(({ page }) => pages.has(page))
    .sort((a, b) => Number(b.pressing) - Number(a.pressing));
}
