import { audit } from '~/features/access/audit.server';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import { endSessions } from './end-sessions.server';

type Own = { readonly personId: string; readonly sessionId: string };

/** Ends one session of a person: this one, or one on another device. Another person's is not found. */
export async function endSession(context: AccountContext, own: Own): Promise<Result<null>> {
  return transact(context.db, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: own.sessionId, personId: own.personId, endedAt: null },
      data: { endedAt: context.clock.now() },
    });
    if (count === 0) return fail('not-found');
    await audit(tx, context, {
      action: 'account.signed-out',
      recordKind: 'person',
      recordId: own.personId,
    });
    return ok(null);
  });
}

/** Ends every session of the person, this one included. @returns how many ended */
export async function signOutEverywhere(
  context: AccountContext,
  { personId }: Pick<Own, 'personId'>,
): Promise<Result<number>> {
  return transact(context.db, async (tx) => {
    const count = await endSessions(tx, personId, context.clock.now());
    await audit(tx, context, {
      action: 'account.signed-out-everywhere',
      recordKind: 'person',
      recordId: personId,
      details: { sessions: count },
    });
    return ok(count);
  });
}
