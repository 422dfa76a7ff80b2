import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import { lockManageable } from './manageable-organisation.server';

interface Target {
  readonly organisationId: string;
  readonly membershipId: string;
}

/** A manager ends a colleague's membership, or anybody their own. The last manager stays. */
export async function endMembership(
  context: AccountContext,
  target: Target,
): Promise<Result<null>> {
  const { actor, clock } = context;
  return transact(context.db, async (tx) => {
    const found = await lockMembership(tx, context, target);
    if (!found.ok) return found;
    const membership = found.value;
    if (membership.role === 'manager' && (await otherManagers(tx, target)) === 0) {
      return fail('account.last-manager');
    }
    await tx.membership.update({
      where: { id: membership.id },
      data: { endedAt: clock.now(), endedById: actor.kind === 'person' ? actor.personId : null },
    });
    await audit(tx, context, {
      action: 'membership.ended',
      recordKind: 'organisation',
      recordId: target.organisationId,
      organisationId: target.organisationId,
      details: { personId: membership.personId },
    });
    return ok(null);
  });
}

/** A manager makes a colleague a manager, or a plain member again. The last manager stays one. */
export async function changeRole(
  context: AccountContext,
  input: Target & { readonly role: 'manager' | 'member' },
): Promise<Result<null>> {
  return transact(context.db, async (tx) => {
    const organisation = await lockManageable(tx, context, input.organisationId);
    if (!organisation.ok) return organisation;
    const membership = await liveMembership(tx, input);
    if (!membership) return fail('not-found');
    if (membership.role === input.role) return ok(null);
    if (input.role === 'member' && (await otherManagers(tx, input)) === 0)
      return fail('account.last-manager');
    await tx.membership.update({ where: { id: membership.id }, data: { role: input.role } });
    await audit(tx, context, {
      action: 'membership.role-changed',
      recordKind: 'organisation',
      recordId: input.organisationId,
      organisationId: input.organisationId,
      details: { personId: membership.personId, role: input.role },
    });
    return ok(null);
  });
}

async function lockMembership(tx: Transaction, context: AccountContext, target: Target) {
  const { actor } = context;
  await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${target.organisationId}::uuid FOR UPDATE`;
  const record = { organisationId: target.organisationId };
  const membership = await liveMembership(tx, target);
  if (!membership || !can(actor, 'organisation.read', record)) return fail('not-found');
  const own = actor.kind === 'person' && membership.personId === actor.personId;
  return own || can(actor, 'organisation.manage', record) ? ok(membership) : fail('forbidden');
}

const liveMembership = (tx: Transaction, { organisationId, membershipId }: Target) =>
  tx.membership.findFirst({ where: { id: membershipId, organisationId, endedAt: null } });

const otherManagers = (tx: Transaction, { organisationId, membershipId }: Target) =>
  tx.membership.count({
    where: {
      organisationId,
      id: { not: membershipId },
      role: 'manager',
      endedAt: null,
      person: { disabledAt: null },
    },
  });
