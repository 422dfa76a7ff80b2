import type { Database } from '~/platform/db/database.server';
import { frozenPlan } from './find-plan.server';
import type { PlanDocument } from './plan-document';

export interface PlanVersionRow {
  readonly number: number;
  readonly boothCount: number;
  readonly sha256: string;
  readonly note: string;
  readonly publishedAt: Date;
  /** '' when nobody in person did. */
  readonly publishedBy: string;
}

/** The frozen versions of a fair's plan, newest first. */
export async function listPlanVersions(
  db: Database,
  fairId: string,
): Promise<readonly PlanVersionRow[]> {
  const rows = await db.planVersion.findMany({
    where: { fairId },
    orderBy: { number: 'desc' },
    omit: { document: true },
  });
  const ids = rows.flatMap(({ publishedById }) => publishedById ?? []);
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ number, boothCount, sha256, note, publishedAt, publishedById }) => ({
    number,
    boothCount,
    sha256,
    note,
    publishedAt,
    publishedBy: names.get(publishedById ?? '') ?? '',
  }));
}

/** One frozen plan by its number; undefined when there is none. */
export async function planVersion(
  db: Database,
  fairId: string,
  number: number,
): Promise<PlanDocument | undefined> {
  const version = await db.planVersion.findUnique({
    where: { fairId_number: { fairId, number } },
    select: { id: true },
  });
  return version ? frozenPlan(db, version.id) : undefined;
}
