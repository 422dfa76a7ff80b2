import { ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import { provePassword } from './prove-password.server';
import { removeSecondFactor } from './remove-second-factor.server';

/** Turns two-factor off, or gives up enrolment; the password is asked for when it is on. */
export async function disableTotp(
  context: AccountContext,
  { personId, password }: { readonly personId: string; readonly password: string | null },
): Promise<Result<null>> {
  const person = await context.db.person.findUniqueOrThrow({ where: { id: personId } });
  if (person.totpEnabledAt) {
    const proven = await provePassword(context, person, password ?? '');
    if (!proven.ok) return proven;
  }
  return transact(context.db, async (tx) => {
    await removeSecondFactor(tx, context, person);
    return ok(null);
  });
}
