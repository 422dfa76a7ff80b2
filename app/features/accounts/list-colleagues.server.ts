import { can } from '~/features/access/can';
import { fail, ok, type Result } from '~/kernel/result';
import type { AccountContext } from './account-context.server';

export interface Colleague {
  readonly membershipId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'manager' | 'member';
  readonly since: Date;
}

export interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: 'manager' | 'member';
  readonly expiresAt: Date;
}

/** The people of an organisation and the invitations that are open; those only for who manages it. */
export async function listColleagues(
  context: AccountContext,
  organisationId: string,
): Promise<Result<{ readonly colleagues: Colleague[]; readonly invitations: OpenInvitation[] }>> {
  const { actor, db, clock } = context;
  if (!can(actor, 'organisation.read', { organisationId })) return fail('not-found');
  const memberships = await db.membership.findMany({
    where: { organisationId, endedAt: null },
    include: { person: { select: { name: true, email: true } } },
    orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
  });
  const invitations = can(actor, 'organisation.manage', { organisationId })
    ? await db.accountToken.findMany({
        where: {
          kind: 'invite',
          organisationId,
          usedAt: null,
          revokedAt: null,
          expiresAt: { gt: clock.now() },
        },
        orderBy: { createdAt: 'desc' },
      })
    : [];
  return ok({
    colleagues: memberships.map(({ id, personId, role, createdAt, person }) => ({
      membershipId: id,
      personId,
      role,
      since: createdAt,
      ...person,
    })),
    invitations: invitations.map(({ id, email, role, expiresAt }) => ({
      id,
      email,
      expiresAt,
      role: role ?? 'member',
    })),
  });
}
