import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { foldedText, hasWords } from '~/platform/db/folded-text.server';
import { Prisma } from '~/platform/db/generated/client';
import { inDirection, isAmong, listRows } from '~/platform/db/list-rows.server';
import { exportWindow } from '~/platform/xlsx/export-window';
import { type TableState, tableWindow } from '~/ui/table/table-state';
import type { ORGANISATION_KINDS, ORGANISATION_STATES } from './administration-lists';

export interface OrganisationListRow {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof ORGANISATION_KINDS)[number];
  readonly provinceSlug: string | null;
  readonly createdAt: Date;
  readonly state: (typeof ORGANISATION_STATES)[number];
  /** `name (e-mail)` of each. */
  readonly managers: readonly string[];
}

const orders: Readonly<Record<string, Prisma.Sql>> = {
  name: Prisma.sql`${foldedText(Prisma.sql`name`)} COLLATE "C"`,
  kind: Prisma.sql`kind`,
  // The slug is the name without diacritics.
  province: Prisma.sql`"provinceSlug" COLLATE "C"`,
  createdAt: Prisma.sql`"createdAt"`,
  state: Prisma.sql`array_position(ARRAY['waiting', 'approved', 'suspended'], state)`,
};

/**
 * Organisations of the whole system as the list's state asks; in no asked order those that wait come first, then the newest.
 * Error: `not-found` for everybody but administrators, to whom alone the list exists.
 */
export async function listOrganisations(
  context: VerbContext,
  state: TableState,
  options: { readonly all?: boolean } = {},
): Promise<Result<{ readonly rows: readonly OrganisationListRow[]; readonly total: number }>> {
  if (!can(context.actor, 'organisation.approve')) return fail('not-found');
  const { sort, filters } = state;
  const column = sort ? orders[sort.key] : undefined;
  const order =
    sort && column
      ? inDirection(column, sort.descending)
      : Prisma.sql`"approvedAt" DESC NULLS FIRST`;
  const list = await listRows<OrganisationListRow & { readonly approvedAt: Date | null }>(
    context.db,
    {
      matching: Prisma.sql`SELECT * FROM (
        SELECT o.id, o.name, o.kind::text AS kind, o.province_slug AS "provinceSlug",
          o.created_at AS "createdAt", o.approved_at AS "approvedAt",
          CASE WHEN o.suspended_at IS NOT NULL THEN 'suspended'
            WHEN o.approved_at IS NULL THEN 'waiting' ELSE 'approved' END AS state,
          ARRAY(SELECT p.name || ' (' || p.email || ')' FROM membership m
            JOIN person p ON p.id = m.person_id
            WHERE m.organisation_id = o.id AND m.role = 'manager' AND m.ended_at IS NULL
            ORDER BY p.name, p.email) AS managers
        FROM organisation o WHERE ${hasWords(Prisma.sql`o.name`, state.q)}
      ) AS organisation
      WHERE ${isAmong(Prisma.sql`state`, filters.state)} AND ${isAmong(Prisma.sql`kind`, filters.kind)}`,
      order: Prisma.sql`${order}, "createdAt" DESC, id`,
      ...(options.all ? exportWindow : tableWindow(state)),
    },
  );
  return ok({
    total: list.total,
    rows: list.rows.map(({ approvedAt: _approvedAt, ...row }) => row),
  });
}
