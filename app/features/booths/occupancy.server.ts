import type { Database, Transaction } from '~/platform/db/database.server';
import type { Occupant } from './occupant';

/** Who has which booth of a fair at `now`: one query, one row per booth that is not free. */
export async function occupancy(
  db: Database,
  fairId: string,
  now: Date,
): Promise<readonly Occupant[]> {
  return await db.$queryRaw<Occupant[]>`
    SELECT t.id AS "tenureId", t.booth_id AS "boothId", t.kind::text AS kind, t.origin::text AS origin,
      t.starts_at AS "startsAt", t.ends_at AS "endsAt", t.note, t.application_id AS "applicationId",
      t.facility_id AS "facilityId", f.name AS "facilityName", t.province_slug AS "provinceSlug",
      t.funding::text AS funding, t.category_code AS "categoryCode"
    FROM booth_tenure t LEFT JOIN facility f ON f.id = t.facility_id
    WHERE t.fair_id = ${fairId}::uuid AND (t.ends_at IS NULL OR t.ends_at > ${now}) AND t.starts_at <= ${now}
    ORDER BY t.booth_id`;
}

/**
 * Changes whenever the occupancy of a fair or its publication does: the key under which pictures of it are cached. Holds
 * end without a write, so the next end is part of it.
 */
export async function occupancyStamp(db: Database, fairId: string, now: Date): Promise<string> {
  const [row] = await db.$queryRaw<{ stamp: string }[]>`
    SELECT concat_ws(' ',
      (SELECT concat_ws('/', count(*), max(starts_at), max(ends_at) FILTER (WHERE ends_at <= ${now}),
        count(*) FILTER (WHERE ends_at <= ${now})) FROM booth_tenure WHERE fair_id = ${fairId}::uuid),
      (SELECT concat_ws('/', count(*), count(withdrawn_at)) FROM allocation_publication WHERE fair_id = ${fairId}::uuid)
    ) AS stamp`;
  return row?.stamp ?? '';
}

/** Whether the public sees names on booths now. */
export async function isAllocationPublic(
  db: Database | Transaction,
  fairId: string,
): Promise<boolean> {
  const live = await db.allocationPublication.findFirst({
    where: { fairId, withdrawnAt: null },
    select: { id: true },
  });
  return live !== null;
}
