import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { foldedText, hasWords } from '~/platform/db/folded-text.server';
import { Prisma } from '~/platform/db/generated/client';
import { inDirection, isAmong, listRows } from '~/platform/db/list-rows.server';
import { exportWindow } from '~/platform/xlsx/export-window';
import { type TableState, tableWindow } from '~/ui/table/table-state';
import type { PERSON_STATES } from './administration-lists';

export interface PersonListRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly administrator: boolean;
  readonly twoFactor: boolean;
  readonly state: (typeof PERSON_STATES)[number];
  /** Names of those it works for now. */
  readonly organisations: readonly string[];
}

const orders: Readonly<Record<string, Prisma.Sql>> = {
  name: Prisma.sql`${foldedText(Prisma.sql`name`)} COLLATE "C"`,
  email: Prisma.sql`email COLLATE "C"`,
  twoFactor: Prisma.sql`"twoFactor"`,
  createdAt: Prisma.sql`"createdAt"`,
  state: Prisma.sql`array_position(ARRAY['active', 'unverified', 'locked'], state)`,
};
const newestFirst = Prisma.sql`"createdAt" DESC`;

/**
 * Everybody with an account, as the list's state asks.
 * Error: `not-found` for everybody but administrators, to whom alone the list exists.
 */
export async function listPeople(
  context: VerbContext,
  state: TableState,
  options: { readonly all?: boolean } = {},
): Promise<Result<{ readonly rows: readonly PersonListRow[]; readonly total: number }>> {
  if (!can(context.actor, 'system.read')) return fail('not-found');
  const { sort, filters } = state;
  const column = sort ? orders[sort.key] : undefined;
  const order = sort && column ? inDirection(column, sort.descending) : newestFirst;
  return ok(
    await listRows<PersonListRow>(context.db, {
      matching: Prisma.sql`SELECT * FROM (
        SELECT p.id, p.name, p.email, p.created_at AS "createdAt",
          p.administrator_since IS NOT NULL AS administrator,
          p.totp_enabled_at IS NOT NULL AS "twoFactor",
          CASE WHEN p.disabled_at IS NOT NULL THEN 'locked'
            WHEN p.email_verified_at IS NULL THEN 'unverified' ELSE 'active' END AS state,
          ARRAY(SELECT o.name FROM membership m JOIN organisation o ON o.id = m.organisation_id
            WHERE m.person_id = p.id AND m.ended_at IS NULL ORDER BY o.name) AS organisations
        FROM person p WHERE ${hasWords(Prisma.sql`p.name || ' ' || p.email`, state.q)}
      ) AS person
      WHERE ${isAmong(Prisma.sql`state`, filters.state)}`,
      order: Prisma.sql`${order}, ${newestFirst}, id`,
      ...(options.all ? exportWindow : tableWindow(state)),
    }),
  );
}
