import type { Database } from '~/platform/db/database.server';

/** Ids of the eligible applications that were given fewer booths than the least they asked for, or none. */
export async function shortOfBooths(
  db: Database,
  fairId: string,
  now: Date,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM application a
    WHERE a.fair_id = ${fairId}::uuid AND a.state = 'eligible' AND a.booths_min > (
      SELECT count(*) FROM booth_tenure t WHERE t.application_id = a.id AND t.kind = 'assigned'
        AND t.starts_at <= ${now} AND (t.ends_at IS NULL OR t.ends_at > ${now}))`;
  return rows.map(({ id }) => id);
}
