import type { IconName } from '~/ui/icons/icon-paths';
import type { NavState } from '~/ui/navigation/nav-item';
import type { FairCountKey, FairCounts, FairFacts } from './fair-facts';
import { organiserFairPagePath, organiserFairPath } from './paths';
import type { FairStage } from './phases';

/** The life of a fair, in the order of the menu. Words: `fairs:sections.<section>`. */
export const FAIR_SECTIONS = ['prepare', 'register', 'allocate', 'run', 'close'] as const;
export type FairSection = (typeof FAIR_SECTIONS)[number];

/** One place of a fair's menu. A slice adds its page here once the page exists: nothing in the menu leads nowhere. */
export interface FairNavigationItem {
  readonly section: FairSection;
  /** Words: `fairs:navigation.<key>`. */
  readonly key: string;
  /** Below the fair's own address; '' is the overview. */
  readonly page: string;
  readonly icon: IconName;
  /** The figure beside the words; 0 is not shown. */
  readonly count?: FairCountKey;
  /** The figure is work for the reader: `4 chờ`. */
  readonly waits?: boolean;
  readonly state: (facts: FairFacts) => NavState;
}

const order: readonly FairStage[] = [
  'preparing',
  'registration',
  'allocation',
  'set-up',
  'open',
  'tear-down',
  'closed',
];
const reached = (facts: FairFacts, stage: FairStage) =>
  order.indexOf(facts.stage) >= order.indexOf(stage);
const pick = (done: boolean, now: boolean): NavState => (done ? 'done' : now ? 'now' : 'waiting');
/** Giving booths is not done, nor is publishing them, while an eligible application has fewer than it needs. */
const allPlaced = (counts: FairCounts) => counts.shortOfBooths === 0;

export const fairNavigation: readonly FairNavigationItem[] = [
  {
    section: 'prepare',
    key: 'overview',
    page: '',
    icon: 'home',
    state: (facts) => pick(facts.announced, true),
  },
  {
    section: 'prepare',
    key: 'plan',
    page: 'plan',
    icon: 'plan',
    state: ({ counts }) => pick(counts.planVersions > 0, counts.booths > 0),
  },
  {
    section: 'prepare',
    key: 'calendar',
    page: 'calendar',
    icon: 'calendar',
    state: ({ counts }) => pick(counts.sessions > 0, false),
  },
  {
    section: 'prepare',
    key: 'quotas',
    page: 'quotas',
    icon: 'money',
    state: ({ counts }) => pick(counts.quotas > 0, false),
  },
  {
    section: 'prepare',
    key: 'settings',
    page: 'settings',
    icon: 'settings',
    state: (facts) => pick(facts.announced, true),
  },
  {
    section: 'register',
    key: 'applications',
    page: 'applications',
    icon: 'document',
    count: 'applications',
    state: (facts) => pick(reached(facts, 'allocation'), facts.stage === 'registration'),
  },
  {
    section: 'register',
    key: 'review',
    page: 'review',
    icon: 'check',
    count: 'applicationsWaiting',
    waits: true,
    state: ({ counts }) =>
      pick(
        counts.eligible > 0 && counts.applicationsWaiting + counts.decisionsStaged === 0,
        counts.applicationsWaiting + counts.decisionsStaged > 0,
      ),
  },
  {
    section: 'allocate',
    key: 'allocation',
    page: 'allocation',
    icon: 'booth',
    count: 'assigned',
    state: ({ counts }) => pick(allPlaced(counts) && counts.publications > 0, counts.eligible > 0),
  },
  {
    section: 'allocate',
    key: 'booths',
    page: 'booths',
    icon: 'list',
    state: ({ counts }) => pick(counts.assigned > 0, false),
  },
  {
    section: 'allocate',
    key: 'publication',
    page: 'publication',
    icon: 'globe',
    state: ({ counts }) => pick(allPlaced(counts) && counts.publications > 0, counts.assigned > 0),
  },
  {
    section: 'close',
    key: 'audit',
    page: 'audit',
    icon: 'history',
    state: (facts) => pick(reached(facts, 'closed'), false),
  },
];

export interface FairMenuItem {
  readonly key: string;
  readonly href: string;
  readonly icon: IconName;
  readonly state: NavState;
  readonly count: number;
  readonly waits: boolean;
  /** The overview's address is the beginning of all others. */
  readonly exact: boolean;
}

/** The menu of one fair: sections in order, empty ones left out. */
export function fairMenu(
  fairSlug: string,
  facts: FairFacts,
  items: readonly FairNavigationItem[] = fairNavigation,
): readonly { readonly section: FairSection; readonly items: readonly FairMenuItem[] }[] {
  return FAIR_SECTIONS.map((section) => ({
    section,
    items: items
      .filter((item) => item.section === section)
      .map((item) => ({
        key: item.key,
        href: item.page ? organiserFairPagePath(fairSlug, item.page) : organiserFairPath(fairSlug),
        icon: item.icon,
        state: item.state(facts),
        count: item.count ? facts.counts[item.count] : 0,
        waits: item.waits ?? false,
        exact: item.page === '',
      })),
  })).filter(({ items }) => items.length > 0);
}
