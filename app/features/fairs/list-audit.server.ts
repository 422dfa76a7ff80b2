import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Prisma } from '~/platform/db/generated/client';
import { exportWindow } from '~/platform/xlsx/export-window';
import { type TableState, tableWindow } from '~/ui/table/table-state';
import { type AuditPeriod, periodStart } from './audit-list-spec';
import type { FairRecord } from './find-fair.server';
import { organiserOf } from './organiser-of';

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  /** '' for the system: a job or the command line. */
  readonly who: string;
  readonly organisation: string;
  readonly action: string;
  readonly recordKind: string;
  readonly recordId: string;
  readonly fairSlug: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
}

/** What the trail can be narrowed to: people, actions and kinds that occur in it. */
export interface AuditChoices {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly actions: readonly string[];
  readonly kinds: readonly string[];
}

export interface AuditPage {
  readonly rows: readonly AuditRow[];
  readonly total: number;
  readonly choices: AuditChoices;
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * The trail of one fair, or of the organiser the reader works for.
 * Error: `not-found` for somebody else's.
 */
export async function listAudit(
  context: VerbContext,
  fair: FairRecord | null,
  state: TableState,
  options: { readonly all?: boolean } = {},
): Promise<Result<AuditPage>> {
  const organiserId = fair?.organisationId ?? organiserOf(context.actor)?.organisationId;
  if (!organiserId || !can(context.actor, 'audit.read', { organiserId })) return fail('not-found');
  const scope = fair ? { fairId: fair.id } : { organisationId: organiserId };
  const where = { AND: [scope, narrowed(state, context.clock.now())] };
  const window = options.all ? exportWindow : tableWindow(state);
  const entries = await context.db.auditEntry.findMany({
    where,
    orderBy: { id: state.sort?.descending === false ? 'asc' : 'desc' },
    ...window,
  });
  const total = await context.db.auditEntry.count({ where });
  const choices = await choicesIn(context, scope);
  const names = await namesOf(context, entries);
  return ok({
    total,
    choices,
    rows: entries.map((entry) => ({
      id: entry.id.toString(),
      at: entry.at,
      who: names.people.get(entry.actorPersonId ?? '') ?? '',
      organisation: names.organisations.get(entry.actorOrganisationId ?? '') ?? '',
      action: entry.action,
      recordKind: entry.recordKind,
      recordId: entry.recordId,
      fairSlug: names.fairs.get(entry.fairId ?? '') ?? null,
      details: (entry.details ?? {}) as Record<string, unknown>,
      requestId: entry.requestId,
    })),
  });
}

function narrowed(state: TableState, now: Date): Prisma.AuditEntryWhereInput {
  const { person, action, kind, when } = state.filters;
  const conditions: Prisma.AuditEntryWhereInput[] = [];
  if (person) conditions.push({ actorPersonId: { in: person.filter((id) => UUID.test(id)) } });
  if (action) conditions.push({ action: { in: [...action] } });
  if (kind) conditions.push({ recordKind: { in: [...kind] } });
  const starts = (when ?? []).map((period) => periodStart(period as AuditPeriod, now).getTime());
  if (starts.length > 0) conditions.push({ at: { gte: new Date(Math.min(...starts)) } });
  if (state.q) {
    conditions.push({
      OR: [
        { details: { path: ['name'], string_contains: state.q, mode: 'insensitive' } },
        { details: { path: ['facility'], string_contains: state.q, mode: 'insensitive' } },
        { details: { path: ['booths'], array_contains: [state.q.toUpperCase()] } },
        { recordId: state.q },
        { requestId: state.q },
      ],
    });
  }
  return { AND: conditions };
}

async function choicesIn(
  { db }: VerbContext,
  scope: Prisma.AuditEntryWhereInput,
): Promise<AuditChoices> {
  const groups = await db.auditEntry.groupBy({
    by: ['actorPersonId', 'action', 'recordKind'],
    where: scope,
  });
  const ids = [...new Set(groups.flatMap(({ actorPersonId }) => actorPersonId ?? []))];
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
  return {
    people,
    actions: [...new Set(groups.map(({ action }) => action))].sort(),
    kinds: [...new Set(groups.map(({ recordKind }) => recordKind))].sort(),
  };
}

async function namesOf(
  { db }: VerbContext,
  entries: readonly {
    readonly actorPersonId: string | null;
    readonly actorOrganisationId: string | null;
    readonly fairId: string | null;
  }[],
) {
  const distinct = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))];
  const inIds = (ids: readonly (string | null)[]) => ({ where: { id: { in: distinct(ids) } } });
  const people = await db.person.findMany({
    ...inIds(entries.map((entry) => entry.actorPersonId)),
    select: { id: true, name: true },
  });
  const organisations = await db.organisation.findMany({
    ...inIds(entries.map((entry) => entry.actorOrganisationId)),
    select: { id: true, name: true },
  });
  const fairs = await db.fair.findMany({
    ...inIds(entries.map((entry) => entry.fairId)),
    select: { id: true, slug: true },
  });
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    organisations: new Map(organisations.map(({ id, name }) => [id, name])),
    fairs: new Map(fairs.map(({ id, slug }) => [id, slug])),
  };
}
