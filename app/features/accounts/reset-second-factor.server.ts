import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { removeSecondFactor } from './remove-second-factor.server';

/**
 * For a person who lost phone and recovery codes: takes the second factor off and ends every session. Only the command line
 * calls it: who may run commands on the server has proven more than a form could ask.
 * Errors: `not-found`; `account.no-second-factor`.
 */
export async function resetSecondFactor(
  context: VerbContext,
  { email }: { readonly email: string },
): Promise<Result<{ readonly personId: string }>> {
  if (context.actor.kind !== 'system') return fail('not-found');
  return transact(context.db, async (tx) => {
    const person = await tx.person.findUnique({ where: { email: email.trim().toLowerCase() } });
    if (!person) return fail('not-found');
    if (!person.totpEnabledAt) return fail('account.no-second-factor');
    await removeSecondFactor(tx, context, person);
    await tx.session.updateMany({
      where: { personId: person.id, endedAt: null },
      data: { endedAt: context.clock.now() },
    });
    return ok({ personId: person.id });
  });
}
