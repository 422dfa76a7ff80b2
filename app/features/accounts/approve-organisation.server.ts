import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import type { AccountContext } from './account-context.server';
import { accountMail } from './account-mail.server';
import { homePath } from './paths';

/** An administrator lets an organisation work with public money; its managers are told. Twice is once. */
export async function approveOrganisation(
  context: AccountContext,
  organisationId: string,
): Promise<Result<null>> {
  const { actor } = context;
  if (!can(actor, 'organisation.approve')) return fail('forbidden');
  return transact(context.db, async (tx) => {
    const { count } = await tx.organisation.updateMany({
      where: { id: organisationId, approvedAt: null },
      data: {
        approvedAt: context.clock.now(),
        approvedById: actor.kind === 'person' ? actor.personId : null,
      },
    });
    if (count === 0) return (await exists(tx, organisationId)) ? ok(null) : fail('not-found');
    await audit(tx, context, {
      action: 'organisation.approved',
      recordKind: 'organisation',
      recordId: organisationId,
      organisationId,
    });
    await tellManagers(tx, organisationId);
    return ok(null);
  });
}

/** An administrator stops an organisation (its people keep their accounts), or lets it go on. */
export async function suspendOrganisation(
  context: AccountContext,
  input: { readonly organisationId: string; readonly suspended: boolean },
): Promise<Result<null>> {
  if (!can(context.actor, 'organisation.approve')) return fail('forbidden');
  return transact(context.db, async (tx) => {
    const { organisationId, suspended } = input;
    const { count } = await tx.organisation.updateMany({
      where: { id: organisationId, suspendedAt: suspended ? null : { not: null } },
      data: { suspendedAt: suspended ? context.clock.now() : null },
    });
    if (count === 0) return (await exists(tx, organisationId)) ? ok(null) : fail('not-found');
    await audit(tx, context, {
      action: suspended ? 'organisation.suspended' : 'organisation.resumed',
      recordKind: 'organisation',
      recordId: organisationId,
      organisationId,
    });
    return ok(null);
  });
}

const exists = async (tx: Transaction, id: string) =>
  (await tx.organisation.count({ where: { id } })) > 0;

async function tellManagers(tx: Transaction, organisationId: string) {
  const managers = await tx.membership.findMany({
    where: { organisationId, role: 'manager', endedAt: null },
    include: { person: true, organisation: true },
  });
  for (const { person, organisation } of managers) {
    const facts = { name: person.name, organisation: organisation.name };
    await queueMail(tx, {
      ...accountMail(person, 'organisation-approved', facts, homePath()),
      organisationId,
      dedupeKey: `organisation-approved:${organisationId}:${person.id}`,
    });
  }
}
