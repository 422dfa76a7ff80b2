import type { Transaction } from '~/platform/db/database.server';

/** New ids from the database, for rows that refer to each other and are written in one statement each. */
export async function newIds(tx: Transaction, count: number): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT gen_random_uuid()::text AS id FROM generate_series(1, ${count}::int)`;
  return rows.map(({ id }) => id);
}
