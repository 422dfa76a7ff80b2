import type { Database } from './database.server';
import { Prisma } from './generated/client';

export interface ListQuery {
  /** Rows and columns that match, without order. */
  readonly matching: Prisma.Sql;
  /** By names of those columns; it must settle ties, so that no row stands on two pages. */
  readonly order: Prisma.Sql;
  readonly skip: number;
  readonly take: number;
}

/** A page of a list, and how many rows match on all pages. */
export async function listRows<Row>(
  db: Database,
  { matching, order, skip, take }: ListQuery,
): Promise<{ readonly rows: readonly Row[]; readonly total: number }> {
  const [rows, counts] = await Promise.all([
    db.$queryRaw<
      Row[]
    >`SELECT * FROM (${matching}) AS list ORDER BY ${order} LIMIT ${take} OFFSET ${skip}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (${matching}) AS list`,
  ]);
  return { rows, total: counts[0]?.total ?? 0 };
}

/** A column in the asked direction; rows without a value come last either way. */
export function inDirection(column: Prisma.Sql, descending: boolean): Prisma.Sql {
  return descending ? Prisma.sql`${column} DESC NULLS LAST` : Prisma.sql`${column} ASC NULLS LAST`;
}

/** Whether a text column has one of the values; true for none. */
export function isAmong(column: Prisma.Sql, values: readonly string[] | undefined): Prisma.Sql {
  return values && values.length > 0
    ? Prisma.sql`${column} IN (${Prisma.join(values)})`
    : Prisma.sql`true`;
}
