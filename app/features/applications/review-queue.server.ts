import type { Database } from '~/platform/db/database.server';
import { addressedSelect, hasAddress } from './recipients';

export interface ReviewCounts {
  readonly waiting: number;
  readonly staged: number;
  readonly decided: number;
}

/** Ids of the applications that wait for a decision and have none staged, in order of their number. */
export async function reviewQueue(db: Database, fairId: string): Promise<readonly string[]> {
  const rows = await db.application.findMany({
    where: {
      fairId,
      state: 'submitted',
      decisions: { none: { releasedAt: null, discardedAt: null } },
    },
    select: { id: true },
    orderBy: [{ number: 'asc' }],
  });
  return rows.map(({ id }) => id);
}

export async function reviewCounts(db: Database, fairId: string): Promise<ReviewCounts> {
  const [waiting, staged, decided] = await Promise.all([
    db.application.count({
      where: {
        fairId,
        state: 'submitted',
        decisions: { none: { releasedAt: null, discardedAt: null } },
      },
    }),
    db.applicationDecision.count({
      where: { application: { fairId }, releasedAt: null, discardedAt: null },
    }),
    db.application.count({
      where: { fairId, state: { in: ['eligible', 'rejected', 'returned'] } },
    }),
  ]);
  return { waiting, staged, decided };
}

/** Staged decisions of a fair, grouped by what they say, for the page that releases them. */
export async function stagedDecisions(db: Database, fairId: string) {
  const rows = await db.applicationDecision.findMany({
    where: { application: { fairId }, releasedAt: null, discardedAt: null },
    select: {
      id: true,
      kind: true,
      reason: true,
      stagedAt: true,
      stagedById: true,
      application: { select: { id: true, number: true, ...addressedSelect } },
    },
    orderBy: [{ kind: 'asc' }, { application: { number: 'asc' } }],
  });
  const people = await db.person.findMany({
    where: { id: { in: rows.flatMap(({ stagedById }) => stagedById ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ stagedById, application, ...row }) => ({
    ...row,
    application: {
      id: application.id,
      number: application.number,
      facility: { name: application.facility.name },
    },
    hasAddress: hasAddress(application),
    stagedBy: names.get(stagedById ?? '') ?? '',
  }));
}
