import { audit } from '~/features/access/audit.server';
import { fail, ok, type Result } from '~/kernel/result';
import { hashPassword } from '~/platform/auth/password.server';
import { transact } from '~/platform/db/transaction.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import type { AccountContext } from './account-context.server';
import { accountMail } from './account-mail.server';
import { findToken, spendToken } from './account-token.server';
import { forgetAttempts } from './attempts.server';
import { endSessions } from './end-sessions.server';
import { passwordFault } from './password-rules';
import { signInPath } from './paths';

/**
 * Sets a new password with a mailed link. Every session ends; the second factor stays as it was. The link proves the
 * mailbox, so the address counts as confirmed.
 */
export async function resetPassword(
  context: AccountContext,
  input: { readonly token: string; readonly password: string },
): Promise<Result<null>> {
  const { db, clock } = context;
  const link = await findToken(db, 'reset_password', input.token, clock.now());
  if (!link.ok) return link;
  const { personId, id: tokenId } = link.value;
  const person = personId ? await db.person.findUnique({ where: { id: personId } }) : null;
  if (!person || person.disabledAt) return fail('account.link-expired');
  const fault = passwordFault(input.password, [person.name, person.email]);
  if (fault) return fail(fault);
  const passwordHash = await hashPassword(input.password);
  const done = await transact(db, async (tx) => {
    const now = clock.now();
    const used = await spendToken(tx, tokenId, now);
    if (!used.ok) return used;
    await tx.person.update({
      where: { id: person.id },
      data: { passwordHash, emailVerifiedAt: person.emailVerifiedAt ?? now },
    });
    await endSessions(tx, person.id, now);
    await audit(tx, context, {
      action: 'account.password-reset',
      recordKind: 'person',
      recordId: person.id,
    });
    await queueMail(
      tx,
      accountMail(person, 'password-changed', { name: person.name }, signInPath()),
    );
    return ok(null);
  });
  if (done.ok) await forgetAttempts(context, 'guesses', person.email);
  return done;
}
