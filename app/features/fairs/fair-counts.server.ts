import type { Database } from '~/platform/db/database.server';
import type { FairCounts, FairFacts } from './fair-facts';
import type { FairRecord } from './find-fair.server';
import { fairStage } from './phases';

/** How many of what a fair has at a moment, in one query. The caller has authorised the reader for the fair. */
export async function countFair(db: Database, fairId: string, now: Date): Promise<FairCounts> {
  const [row] = await db.$queryRaw<FairCounts[]>`
    WITH tenure AS (
      SELECT kind, application_id, facility_id, province_slug FROM booth_tenure
      WHERE fair_id = ${fairId}::uuid AND starts_at <= ${now} AND (ends_at IS NULL OR ends_at > ${now})
    ), states AS (
      SELECT count(*) FILTER (WHERE state NOT IN ('draft', 'withdrawn'))::int AS "applications",
        count(*) FILTER (WHERE state = 'submitted' AND NOT EXISTS (SELECT 1 FROM application_decision d
          WHERE d.application_id = application.id AND d.released_at IS NULL AND d.discarded_at IS NULL))::int AS "applicationsWaiting",
        count(*) FILTER (WHERE state = 'eligible')::int AS "eligible",
        count(*) FILTER (WHERE state = 'eligible' AND booths_min > (SELECT count(*) FROM tenure
          WHERE tenure.application_id = application.id AND tenure.kind = 'assigned'))::int AS "shortOfBooths",
        count(*) FILTER (WHERE state = 'rejected')::int AS "rejected",
        count(*) FILTER (WHERE state = 'returned')::int AS "returned"
      FROM application WHERE fair_id = ${fairId}::uuid
    ), places AS (
      SELECT count(*) FILTER (WHERE kind = 'assigned')::int AS "assigned",
        count(*) FILTER (WHERE kind = 'hold')::int AS "held",
        count(*) FILTER (WHERE kind = 'blocked')::int AS "blocked",
        count(DISTINCT facility_id) FILTER (WHERE kind = 'assigned')::int AS "facilitiesPlaced",
        count(DISTINCT province_slug) FILTER (WHERE kind = 'assigned')::int AS "provincesPlaced"
      FROM tenure
    )
    SELECT states.*, places.*,
      (SELECT count(*)::int FROM booth WHERE fair_id = ${fairId}::uuid) AS "booths",
      (SELECT count(*)::int FROM plan_version WHERE fair_id = ${fairId}::uuid) AS "planVersions",
      (SELECT count(*)::int FROM fair_session WHERE fair_id = ${fairId}::uuid) AS "sessions",
      (SELECT count(*)::int FROM booth_quota WHERE fair_id = ${fairId}::uuid) AS "quotas",
      (SELECT count(*)::int FROM application_decision d JOIN application a ON a.id = d.application_id
        WHERE a.fair_id = ${fairId}::uuid AND d.released_at IS NULL AND d.discarded_at IS NULL) AS "decisionsStaged",
      (SELECT count(*)::int FROM allocation_publication
        WHERE fair_id = ${fairId}::uuid AND withdrawn_at IS NULL) AS "publications"
    FROM states, places`;
  if (!row) throw new Error('a query of aggregates gave no row');
  return row;
}

/** What the menu of a fair needs to know. */
export async function fairFacts(db: Database, fair: FairRecord, now: Date): Promise<FairFacts> {
  return {
    stage: fairStage(fair, now),
    announced: fair.announcedAt !== null,
    counts: await countFair(db, fair.id, now),
  };
}
