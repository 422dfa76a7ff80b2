import { LRUCache } from 'lru-cache';
import { findPublicFair } from '~/features/fairs/public-fairs.server';
import type { BoothStatuses } from '~/features/floor-plan/booth-state';
import { type PublishedPlan, publishedPlan } from '~/features/floor-plan/find-plan.server';
import type { PlanBooth, PlanDocument } from '~/features/floor-plan/plan-document';
import { indexPlan, type PlanSearchHit, searchPlan } from '~/features/floor-plan/plan-search';
import { type PlanWire, packPlan } from '~/features/floor-plan/plan-wire';
import { ok, type Result } from '~/kernel/result';
import type { Clock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';
import { isAllocationPublic, occupancy, occupancyStamp } from './occupancy.server';
import { statusesFor } from './occupant';

export interface PublicReader {
  readonly db: Database;
  readonly clock: Clock;
}

export interface PublicFair {
  readonly id: string;
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly venueName: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** The plan as the public may see it now. */
export interface PublicPlan {
  readonly version: Pick<PublishedPlan, 'number' | 'publishedAt'>;
  readonly plan: PlanDocument;
  readonly statuses: BoothStatuses;
  readonly namesPublished: boolean;
  readonly wires: ReadonlyMap<string, PlanWire>;
}

/** The last pictures made: the same one serves until an occupancy, a publication or the plan changes. */
const pictures = new LRUCache<string, PublicPlan>({ max: 12 });

/**
 * A fair the public may see, with its plan (undefined before it is published).
 * Error: `not-found` for a fair that is not announced.
 */
export async function publicPlan(
  { db, clock }: PublicReader,
  fairSlug: string,
): Promise<Result<{ readonly fair: PublicFair; readonly picture: PublicPlan | undefined }>> {
  const found = await findPublicFair({ db, clock }, fairSlug);
  if (!found.ok) return found;
  const { id, slug, nameVi, nameEn, venueName, opensAt, closesAt } = found.value;
  const fair = { id, slug, nameVi, nameEn, venueName, opensAt, closesAt };
  const now = clock.now();
  const [published, stamp] = await Promise.all([
    publishedPlan(db, id),
    occupancyStamp(db, id, now),
  ]);
  if (!published) return ok({ fair, picture: undefined });
  const key = `${published.versionId} ${stamp}`;
  const known = pictures.get(key);
  if (known) return ok({ fair, picture: known });
  const [occupants, namesPublished] = await Promise.all([
    occupancy(db, id, now),
    isAllocationPublic(db, id),
  ]);
  const statuses = statusesFor(occupants, { kind: 'public', namesPublished });
  const { plan } = published;
  const wires = new Map(
    plan.halls.map(({ code }) => [
      code,
      packPlan(
        { ...plan, booths: plan.booths.filter(({ hall }) => hall === code) },
        statuses,
        'codes',
      ),
    ]),
  );
  const picture = { version: published, plan, statuses, namesPublished, wires };
  pictures.set(key, picture);
  return ok({ fair, picture });
}

/** Booths of all halls by code, facility or zone; facilities only where their names are public. */
export function findOnPlan(picture: PublicPlan, query: string): readonly PlanSearchHit[] {
  return searchPlan(indexPlan(picture.plan.booths, picture.statuses), query);
}

/** A booth of the public plan by its code, whatever the case. */
export function boothOfPlan(picture: PublicPlan, code: string): PlanBooth | undefined {
  const wanted = code.toUpperCase();
  return picture.plan.booths.find((booth) => booth.code.toUpperCase() === wanted);
}
