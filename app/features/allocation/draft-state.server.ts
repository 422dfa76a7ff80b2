import {
  type DraftApplication,
  type DraftState,
  type StandingTenure,
  tookKey,
} from '~/features/allocation/conflicts';
import { draftPlaces, frozenInputOf } from '~/features/allocation/draft.server';
import { fairLimits } from '~/features/allocation/fair-limits.server';
import type { Transaction } from '~/platform/db/database.server';

/** What a draft proposes and how the fair stands at `now`. Whoever writes on it locked booths and applications before. */
export async function draftState(
  tx: Transaction,
  run: { readonly id: string; readonly fairId: string },
  now: Date,
): Promise<DraftState> {
  const places = await draftPlaces(tx, run.id);
  const input = await frozenInputOf(tx, run.id);
  const standing = await tx.$queryRaw<StandingTenure[]>`
    SELECT t.id, t.booth_id AS "boothId", t.kind::text AS kind, t.application_id AS "applicationId",
      t.facility_id AS "facilityId", f.name AS "facilityName", t.funding::text AS funding,
      t.province_slug AS "provinceSlug", t.category_code AS "categoryCode"
    FROM booth_tenure t LEFT JOIN facility f ON f.id = t.facility_id
    WHERE t.fair_id = ${run.fairId}::uuid AND (t.ends_at IS NULL OR t.ends_at > ${now})
    ORDER BY t.booth_id`;
  const applications = await tx.$queryRaw<DraftApplication[]>`
    SELECT a.id, a.number, a.state::text AS state, a.facility_id AS "facilityId", f.name AS "facilityName",
      a.funding::text AS funding, a.province_slug AS "provinceSlug", a.category_code AS "categoryCode"
    FROM allocation_outcome o JOIN application a ON a.id = o.application_id JOIN facility f ON f.id = a.facility_id
    WHERE o.run_id = ${run.id}::uuid`;
  const booths = await tx.booth.findMany({
    where: { fairId: run.fairId },
    select: { id: true, code: true },
  });
  const takenBack = await tx.$queryRaw<{ applicationId: string; boothId: string }[]>`
    SELECT DISTINCT t.application_id AS "applicationId", t.booth_id AS "boothId"
    FROM booth_tenure t JOIN allocation_run r ON r.id = ${run.id}::uuid
    WHERE t.fair_id = ${run.fairId}::uuid AND t.kind = 'assigned' AND t.ends_at > r.requested_at
      AND t.ends_at <= ${now} AND NOT EXISTS (SELECT 1 FROM booth_tenure n WHERE n.booth_id = t.booth_id
        AND n.application_id = t.application_id AND (n.ends_at IS NULL OR n.ends_at > ${now}))`;
  const boothIdOf = new Map(input.booths.map(({ code, id }) => [code, id]));
  return {
    proposed: new Map([...places].map(([id, { boothIds }]) => [id, boothIds])),
    applications: new Map(applications.map((application) => [application.id, application])),
    standing,
    anchors: new Map(
      input.applications.flatMap(({ id, anchorBooths }) =>
        anchorBooths.length > 0
          ? [[id, anchorBooths.flatMap((code) => boothIdOf.get(code) ?? [])] as const]
          : [],
      ),
    ),
    takenBack: new Set(
      takenBack.map(({ applicationId, boothId }) => tookKey(applicationId, boothId)),
    ),
    codeOf: new Map(booths.map(({ id, code }) => [id, code])),
    limits: await fairLimits(tx, run.fairId),
  };
}
