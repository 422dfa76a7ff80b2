import { audit } from '~/features/access/audit.server';
import { ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import type { AccountContext } from './account-context.server';
import { accountMail } from './account-mail.server';
import { accountSecurityPath } from './paths';
import { provePassword } from './prove-password.server';

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
    await tx.person.update({
      where: { id: personId },
      data: { totpSecret: null, totpEnabledAt: null, totpLastStep: null },
    });
    await tx.recoveryCode.deleteMany({ where: { personId } });
    if (!person.totpEnabledAt) return ok(null);
    await audit(tx, context, {
      action: 'account.totp-disabled',
      recordKind: 'person',
      recordId: personId,
    });
    await queueMail(
      tx,
      accountMail(person, 'totp-off', { name: person.name }, accountSecurityPath()),
    );
    return ok(null);
  });
}
