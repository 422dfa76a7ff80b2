import type { Database } from '~/platform/db/database.server';
import { addressedSelect, hasAddress } from './recipients';

/** Ids of a fair's sent applications of which nobody can be told anything by mail: for these there is paper. */
export async function withoutAddress(db: Database, fairId: string): Promise<readonly string[]> {
  const rows = await db.application.findMany({
    where: { fairId, state: { not: 'draft' }, contactEmail: null, facility: { email: null } },
    select: { id: true, ...addressedSelect },
  });
  return rows.filter((row) => !hasAddress(row)).map(({ id }) => id);
}
