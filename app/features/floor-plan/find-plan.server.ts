import { LRUCache } from 'lru-cache';
import type { Database, Transaction } from '~/platform/db/database.server';
import {
  type PlanBooth,
  type PlanDocument,
  planDocumentSchema,
  planDocumentVersion,
  planHallSchema,
} from './plan-document';

/** A frozen plan as the public sees it. */
export interface PublishedPlan {
  readonly versionId: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly plan: PlanDocument;
}

/** A hall's row: what the plan document does not say. */
export interface StoredHall {
  readonly id: string;
  readonly code: string;
  /** Rises with every edit of the hall or its booths. */
  readonly version: number;
}

export interface StoredPlan {
  readonly plan: PlanDocument;
  readonly halls: readonly StoredHall[];
}

/** Frozen versions never change, so a parsed one is kept; a document of 1,850 booths is about 1 MB. */
const parsed = new LRUCache<string, PlanDocument>({ max: 20 });

/** The newest frozen plan of a fair; undefined before the first publication. */
export async function publishedPlan(
  db: Database | Transaction,
  fairId: string,
): Promise<PublishedPlan | undefined> {
  const version = await db.planVersion.findFirst({
    where: { fairId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, publishedAt: true },
  });
  if (!version) return undefined;
  const plan = await frozenPlan(db, version.id);
  return { versionId: version.id, number: version.number, publishedAt: version.publishedAt, plan };
}

/** The plan that a version froze. */
export async function frozenPlan(
  db: Database | Transaction,
  versionId: string,
): Promise<PlanDocument> {
  const known = parsed.get(versionId);
  if (known) return known;
  const { document } = await db.planVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { document: true },
  });
  const plan = planDocumentSchema.parse(document);
  parsed.set(versionId, plan);
  return plan;
}

/** The plan as it stands now, published or not, with database ids: what the organiser works on. Halls in their order, booths in rows. */
export async function findPlan(db: Database | Transaction, fairId: string): Promise<PlanDocument> {
  return (await findStoredPlan(db, fairId)).plan;
}

/** The same with the versions of its halls, for forms and edits. */
export async function findStoredPlan(
  db: Database | Transaction,
  fairId: string,
): Promise<StoredPlan> {
  const halls = await db.hall.findMany({
    where: { fairId },
    orderBy: [{ sort: 'asc' }, { code: 'asc' }],
  });
  const booths = await db.booth.findMany({
    where: { fairId },
    orderBy: [{ row: 'asc' }, { position: 'asc' }],
  });
  const codeOf = new Map(halls.map(({ id, code }) => [id, code]));
  const plan: PlanDocument = {
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
  return { plan, halls: halls.map(({ id, code, version }) => ({ id, code, version })) };
}
