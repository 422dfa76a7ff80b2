import { type Outcome, reasonsNow } from '~/features/allocation/outcome';
import { isAssignedReason, type Reason } from '~/features/allocation/reasons';
import type { Database } from '~/platform/db/database.server';

/** Every application of a run, by number, with what it gets, has and why. One query; a fair has hundreds. */
export async function listOutcomes(
  db: Database,
  run: { readonly id: string; readonly fairId: string },
  now: Date,
  applicationId: string | null = null,
): Promise<readonly Outcome[]> {
  const rows = await db.$queryRaw<(Outcome & { readonly reasons: readonly Reason[] })[]>`
    SELECT o.application_id AS "applicationId", a.number, a.state::text AS state, a.facility_id AS "facilityId",
      f.name AS "facilityName", a.province_slug AS "provinceSlug", a.category_code AS "categoryCode",
      c.name_vi AS "categoryVi", c.name_en AS "categoryEn", a.funding::text AS funding,
      a.priority::float8 AS priority, a.booths_min AS "boothsMin", a.booths_max AS "boothsMax", a.anywhere, a.needs,
      o.score::float8 AS score, CASE WHEN o.score IS NULL THEN NULL ELSE o.terms END AS terms, o.reasons,
      o.left_out AS "leftOut",
      coalesce(w.codes, '{}') AS wishes, coalesce(p.codes, '{}') AS booths, coalesce(p.edited, false) AS edited,
      coalesce(t.codes, '{}') AS present
    FROM allocation_outcome o
    JOIN application a ON a.id = o.application_id
    JOIN facility f ON f.id = a.facility_id
    JOIN fair_category c ON c.fair_id = a.fair_id AND c.code = a.category_code
    LEFT JOIN (SELECT w.application_id, array_agg(b.code ORDER BY w.rank) AS codes
      FROM application_wish w JOIN booth b ON b.id = w.booth_id WHERE w.fair_id = ${run.fairId}::uuid
      GROUP BY w.application_id) w ON w.application_id = a.id
    LEFT JOIN (SELECT p.application_id, bool_or(p.edited) AS edited,
        array_agg(coalesce(b.code, p.booth_code) ORDER BY b.hall_id, b.row, b.position, p.booth_code) AS codes
      FROM allocation_proposal p LEFT JOIN booth b ON b.id = p.booth_id WHERE p.run_id = ${run.id}::uuid
      GROUP BY p.application_id) p ON p.application_id = a.id
    LEFT JOIN (SELECT t.application_id, array_agg(b.code ORDER BY b.hall_id, b.row, b.position) AS codes
      FROM booth_tenure t JOIN booth b ON b.id = t.booth_id
      WHERE t.fair_id = ${run.fairId}::uuid AND (t.ends_at IS NULL OR t.ends_at > ${now})
      GROUP BY t.application_id) t ON t.application_id = a.id
    WHERE o.run_id = ${run.id}::uuid
      AND (${applicationId}::uuid IS NULL OR o.application_id = ${applicationId}::uuid)
    ORDER BY a.number`;
  return rows.map((row) => ({
    ...row,
    ...(row.leftOut ? { booths: [], edited: false, score: null, terms: null } : {}),
    reasons: reasonsNow(row, row.reasons.some(isAssignedReason)),
  }));
}
