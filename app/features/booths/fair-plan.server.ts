import { LRUCache } from 'lru-cache';
import {
  type PlanBooth,
  type PlanDocument,
  planDocumentSchema,
  planDocumentVersion,
  planHallSchema,
} from '~/features/floor-plan/plan-document';
import type { Database } from '~/platform/db/database.server';

/** A frozen plan as the public sees it. */
export interface PublishedPlan {
  readonly versionId: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly plan: PlanDocument;
}

/** Frozen versions never change, so a parsed one is kept; a document of 1,850 booths is about 1 MB. */
const parsed = new LRUCache<string, PlanDocument>({ max: 20 });

/** The newest frozen plan of a fair; undefined before the first publication. */
export async function publishedPlan(
  db: Database,
  fairId: string,
): Promise<PublishedPlan | undefined> {
  const version = await db.planVersion.findFirst({
    where: { fairId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, publishedAt: true },
  });
  if (!version) return undefined;
  const plan = parsed.get(version.id) ?? (await parseVersion(db, version.id));
  return { versionId: version.id, number: version.number, publishedAt: version.publishedAt, plan };
}

async function parseVersion(db: Database, id: string): Promise<PlanDocument> {
  const { document } = await db.planVersion.findUniqueOrThrow({
    where: { id },
    select: { document: true },
  });
  const plan = planDocumentSchema.parse(document);
  parsed.set(id, plan);
  return plan;
}

/** The plan as it stands in the database now, published or not: what the organiser works on. Halls in their order, booths in rows. */
export async function workingPlan(db: Database, fairId: string): Promise<PlanDocument> {
  const [halls, booths] = await Promise.all([
    db.hall.findMany({ where: { fairId }, orderBy: [{ sort: 'asc' }, { code: 'asc' }] }),
    db.booth.findMany({ where: { fairId }, orderBy: [{ row: 'asc' }, { position: 'asc' }] }),
  ]);
  const codeOf = new Map(halls.map(({ id, code }) => [id, code]));
  return {
    version: planDocumentVersion,
    halls: halls.map(({ code, nameVi, nameEn, widthM, depthM, areas, entrances }) =>
      planHallSchema.parse({
        code,
        name: { vi: nameVi, en: nameEn },
        widthM,
        depthM,
        areas,
        entrances,
      }),
    ),
    booths: booths.map(
      ({ fairId: _fair, hallId, priceVnd, ...booth }): PlanBooth => ({
        ...booth,
        hall: codeOf.get(hallId) ?? '',
        priceVnd: String(priceVnd),
      }),
    ),
  };
}
