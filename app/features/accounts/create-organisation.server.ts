import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { announceWaiting } from './announce-waiting.server';
import type { NewOrganisation } from './schema';

/** Kinds that work with public money wait for an administrator; the others may start at once. */
export function needsApproval(kind: string): boolean {
  return kind === 'organiser' || kind === 'province_centre' || kind === 'funder';
}

/** Writes an organisation with its first manager, inside the caller's transaction. */
export async function insertOrganisation(
  tx: Transaction,
  input: Pick<NewOrganisation, 'kind' | 'organisationName' | 'province'>,
  personId: string,
  now: Date,
  approved = !needsApproval(input.kind),
): Promise<{ readonly id: string }> {
  const [frame, slug] = input.province?.split(':') ?? [];
  return tx.organisation.create({
    data: {
      kind: input.kind,
      name: input.organisationName,
      createdAt: now,
      approvedAt: approved ? now : null,
      ...(slug ? { provinceSlug: slug, provinceFrame: frame === 'f63' ? 'f63' : 'f34' } : {}),
      memberships: { create: { personId, role: 'manager', createdAt: now } },
    },
    select: { id: true },
  });
}

/** Opens a further organisation for a person that has an account already. */
export async function createOrganisation(
  context: VerbContext,
  input: NewOrganisation,
): Promise<Result<{ readonly id: string }>> {
  const { actor } = context;
  if (!can(actor, 'organisation.create') || actor.kind !== 'person') return fail('forbidden');
  return transact(context.db, async (tx) => {
    const now = context.clock.now();
    const made = await insertOrganisation(tx, input, actor.personId, now);
    await audit(tx, context, {
      action: 'organisation.created',
      recordKind: 'organisation',
      recordId: made.id,
      organisationId: made.id,
      details: { name: input.organisationName, kind: input.kind },
    });
    await announceWaiting(tx, made.id);
    return ok(made);
  });
}
