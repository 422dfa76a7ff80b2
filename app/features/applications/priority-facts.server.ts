import type { Transaction } from '~/platform/db/database.server';

/** Earlier fairs of an organiser at which each facility had a booth; facilities without one are absent. */
export async function earlierFairs(
  tx: Transaction,
  fair: { readonly id: string; readonly organisationId: string; readonly opensAt: Date },
  facilityIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ facilityId: string; fairs: number }[]>`
    SELECT t.facility_id AS "facilityId", count(DISTINCT t.fair_id)::int AS fairs
    FROM booth_tenure t JOIN fair f ON f.id = t.fair_id
    WHERE t.kind = 'assigned' AND t.facility_id = ANY(${[...facilityIds]}::uuid[])
      AND f.organisation_id = ${fair.organisationId}::uuid AND f.id <> ${fair.id}::uuid AND f.opens_at < ${fair.opensAt}
      AND (t.ends_at IS NULL OR t.ends_at >= f.closes_at)
    GROUP BY t.facility_id`;
  return new Map(rows.map(({ facilityId, fairs }) => [facilityId, fairs]));
}
