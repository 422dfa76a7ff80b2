import type { VerbContext } from '~/features/access/verb-context.server';
import { fairFacts } from './fair-counts.server';
import type { FairCounts } from './fair-facts';
import { fairNavigation } from './fair-navigation';
import type { FairRecord } from './find-fair.server';
import { type FairTask, nextTasks } from './next-tasks';
import { daysToOpening, type FairStage, type Phase, phasesOf } from './phases';

export interface FairOverview {
  readonly stage: FairStage;
  readonly announced: boolean;
  readonly daysToOpening: number;
  readonly counts: FairCounts;
  readonly phases: readonly Phase[];
  readonly tasks: readonly FairTask[];
  readonly sessions: readonly {
    readonly id: string;
    readonly titleVi: string;
    readonly titleEn: string;
    readonly startsAt: Date;
    readonly roomVi: string;
    readonly roomEn: string;
  }[];
}

/** The state of a fair on one page. The caller found the fair for this reader. */
export async function fairOverview(context: VerbContext, fair: FairRecord): Promise<FairOverview> {
  const now = context.clock.now();
  const facts = await fairFacts(context.db, fair, now);
  const sessions = await context.db.fairSession.findMany({
    where: { fairId: fair.id, endsAt: { gt: now } },
    include: { room: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 5,
  });
  return {
    stage: facts.stage,
    announced: facts.announced,
    daysToOpening: daysToOpening(fair, now),
    counts: facts.counts,
    phases: phasesOf(fair, now),
    tasks: nextTasks(facts, new Set(fairNavigation.map(({ page }) => page))),
    sessions: sessions.map(({ id, titleVi, titleEn, startsAt, room }) => ({
      id,
      titleVi,
      titleEn,
      startsAt,
      roomVi: room.nameVi,
      roomEn: room.nameEn,
    })),
  };
}
