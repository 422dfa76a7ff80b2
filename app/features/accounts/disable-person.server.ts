import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import { endSessions } from './end-sessions.server';

/** An administrator closes an account (every session ends) or opens it again; never the own one. */
export async function disablePerson(
  context: AccountContext,
  input: { readonly personId: string; readonly disabled: boolean },
): Promise<Result<null>> {
  const { actor, clock } = context;
  if (!can(actor, 'system.read')) return fail('forbidden');
  if (actor.kind === 'person' && actor.personId === input.personId)
    return fail('account.own-account');
  return transact(context.db, async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: input.personId },
      data: { disabledAt: input.disabled ? clock.now() : null },
    });
    if (count === 0) return fail('not-found');
    if (input.disabled) await endSessions(tx, input.personId, clock.now());
    await audit(tx, context, {
      action: input.disabled ? 'account.disabled' : 'account.enabled',
      recordKind: 'person',
      recordId: input.personId,
    });
    return ok(null);
  });
}
