import type { FairFacts } from './fair-facts';
import { SHORT_OF_BOOTHS_SEARCH } from './paths';

/** Something that waits for the organiser. Words: `fairs:overview.tasks.<key>`. */
export interface FairTask {
  readonly key: string;
  /** Page below the fair. */
  readonly page: string;
  /** The place within the page: a page of it, or its list narrowed; '' is the page itself. */
  readonly at: string;
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
  const when = (
    holds: boolean,
    key: string,
    page: string,
    pressing: boolean,
    { count, at = '' }: { readonly count?: number; readonly at?: string } = {},
  ) => {
    if (holds) tasks.push({ key, page, at, pressing, ...(count === undefined ? {} : { count }) });
  };
  const late = stage !== 'preparing';
  when(!announced && late, 'announceLate', 'settings', true);
  when(counts.applicationsWaiting > 0, 'review', 'review', true, {
    count: counts.applicationsWaiting,
  });
  when(counts.decisionsStaged > 0, 'release', 'review', true, {
    count: counts.decisionsStaged,
    at: '/release',
  });
  when(counts.booths === 0, 'plan', 'plan', true);
  when(counts.booths > 0 && counts.planVersions === 0, 'publishPlan', 'plan', late);
  const waits = counts.shortOfBooths > 0 && counts.booths > 0;
  const count = counts.shortOfBooths;
  when(waits && counts.assigned === 0, 'allocate', 'allocation', stage !== 'registration', {
    count,
  });
  when(waits && counts.assigned > 0, 'allocateRest', 'applications', stage !== 'registration', {
    count,
    at: SHORT_OF_BOOTHS_SEARCH,
  });
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
