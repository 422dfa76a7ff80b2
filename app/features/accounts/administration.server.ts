import type { Action } from '~/features/access/actions';
import { can } from '~/features/access/can';
import { fail, ok, type Result } from '~/kernel/result';
import { normaliseText } from '~/kernel/text-folding';
import type { AccountContext } from './account-context.server';

interface Page {
  readonly q: string;
  readonly skip: number;
  readonly take: number;
}

const contains = (q: string) => ({ contains: normaliseText(q), mode: 'insensitive' as const });

function organisationState(row: { suspendedAt: Date | null; approvedAt: Date | null }) {
  if (row.suspendedAt) return 'suspended' as const;
  return row.approvedAt ? ('approved' as const) : ('waiting' as const);
}

function personState(row: { disabledAt: Date | null; emailVerifiedAt: Date | null }) {
  if (row.disabledAt) return 'locked' as const;
  return row.emailVerifiedAt ? ('active' as const) : ('unverified' as const);
}

async function forAdministrators<T>(
  context: AccountContext,
  action: Action,
  read: () => Promise<T>,
): Promise<Result<T>> {
  // To everybody else these pages do not exist.
  return can(context.actor, action) ? ok(await read()) : fail('not-found');
}

/** Organisations of the whole system, those that wait first. */
export function listOrganisations(
  context: AccountContext,
  page: Page & { readonly states: readonly string[] },
) {
  const { db } = context;
  const states = {
    waiting: { approvedAt: null, suspendedAt: null },
    approved: { approvedAt: { not: null }, suspendedAt: null },
    suspended: { suspendedAt: { not: null } },
  };
  const wanted = (['waiting', 'approved', 'suspended'] as const).filter((state) =>
    page.states.includes(state),
  );
  const where = {
    ...(page.q ? { name: contains(page.q) } : {}),
    ...(wanted.length > 0 ? { OR: wanted.map((state) => states[state]) } : {}),
  };
  return forAdministrators(context, 'organisation.approve', async () => {
    const [total, rows] = await Promise.all([
      db.organisation.count({ where }),
      db.organisation.findMany({
        where,
        skip: page.skip,
        take: page.take,
        orderBy: [
          { approvedAt: { sort: 'desc', nulls: 'first' } },
          { createdAt: 'desc' },
          { id: 'asc' },
        ],
        include: {
          memberships: {
            where: { role: 'manager', endedAt: null },
            include: { person: { select: { name: true, email: true, emailVerifiedAt: true } } },
          },
        },
      }),
    ]);
    return {
      total,
      rows: rows.map((row) => ({
        id: row.id,
        name: row.name,
        kind: row.kind,
        provinceSlug: row.provinceSlug,
        createdAt: row.createdAt,
        state: organisationState(row),
        managers: row.memberships.map(({ person }) => `${person.name} (${person.email})`),
      })),
    };
  });
}

/** Everybody with an account. */
export function listPeople(context: AccountContext, page: Page) {
  const { db } = context;
  const where = page.q ? { OR: [{ name: contains(page.q) }, { email: contains(page.q) }] } : {};
  return forAdministrators(context, 'system.read', async () => {
    const [total, rows] = await Promise.all([
      db.person.count({ where }),
      db.person.findMany({
        where,
        skip: page.skip,
        take: page.take,
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        include: {
          memberships: {
            where: { endedAt: null },
            include: { organisation: { select: { name: true } } },
          },
        },
      }),
    ]);
    return {
      total,
      rows: rows.map((row) => ({
        id: row.id,
        name: row.name,
        email: row.email,
        createdAt: row.createdAt,
        administrator: row.administratorSince !== null,
        twoFactor: row.totpEnabledAt !== null,
        state: personState(row),
        organisations: row.memberships.map(({ organisation }) => organisation.name),
      })),
    };
  });
}

/** The figures of the administrator's first page. */
export function administrationFigures(context: AccountContext) {
  const { db } = context;
  return forAdministrators(context, 'system.read', async () => {
    const [waiting, organisations, people, mails] = await Promise.all([
      db.organisation.count({ where: { approvedAt: null, suspendedAt: null } }),
      db.organisation.count(),
      db.person.count({ where: { disabledAt: null } }),
      db.outboxMail.count({ where: { sentAt: null } }),
    ]);
    return { waiting, organisations, people, mails };
  });
}
