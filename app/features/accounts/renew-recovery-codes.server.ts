import { audit } from '~/features/access/audit.server';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import { provePassword } from './prove-password.server';
import { replaceRecoveryCodes } from './recovery-codes.server';

/** New recovery codes in place of the old ones, for the password. */
export async function renewRecoveryCodes(
  context: AccountContext,
  { personId, password }: { readonly personId: string; readonly password: string },
): Promise<Result<readonly string[]>> {
  const person = await context.db.person.findUniqueOrThrow({ where: { id: personId } });
  if (!person.totpEnabledAt) return fail('account.totp-off');
  const proven = await provePassword(context, person, password);
  if (!proven.ok) return proven;
  return transact(context.db, async (tx) => {
    const codes = await replaceRecoveryCodes(tx, context.secret, personId);
    await audit(tx, context, {
      action: 'account.recovery-codes-renewed',
      recordKind: 'person',
      recordId: personId,
    });
    return ok(codes);
  });
}
