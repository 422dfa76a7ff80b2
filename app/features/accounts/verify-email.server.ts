import { audit } from '~/features/access/audit.server';
import { fail, ok, type Result } from '~/kernel/result';
import { checkPassword } from '~/platform/auth/password.server';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import { findToken, spendToken } from './account-token.server';
import { announceWaiting } from './announce-waiting.server';
import { countAttempt, forgetAttempts } from './attempts.server';
import { type OpenedSession, openAccountSession } from './open-account-session.server';

/**
 * Confirms an address with the mailed link and the password chosen at sign-up, and signs the person in.
 * The password proves that link and sign-up are the same person's.
 */
export async function verifyEmail(
  context: AccountContext,
  input: { readonly token: string; readonly password: string; readonly userAgent: string | null },
): Promise<Result<OpenedSession>> {
  const { db, clock } = context;
  const link = await findToken(db, 'verify_email', input.token, clock.now());
  if (!link.ok) return link;
  const { personId, email, id: tokenId } = link.value;
  const person = personId ? await db.person.findUnique({ where: { id: personId } }) : null;
  if (!person || person.disabledAt) return fail('account.link-expired');
  const counted = await countAttempt(context, 'guesses', email);
  if (!counted.ok) return counted;
  if (!(await checkPassword(person.passwordHash, input.password)))
    return fail('account.wrong-password');
  await forgetAttempts(context, 'guesses', email);
  return transact(db, async (tx) => {
    const now = clock.now();
    const used = await spendToken(tx, tokenId, now);
    if (!used.ok) return used;
    await tx.person.update({ where: { id: person.id }, data: { emailVerifiedAt: now } });
    const memberships = await tx.membership.findMany({
      where: { personId: person.id, endedAt: null },
    });
    for (const { organisationId } of memberships) await announceWaiting(tx, organisationId);
    await audit(tx, context, {
      action: 'account.email-verified',
      recordKind: 'person',
      recordId: person.id,
    });
    return ok(await openAccountSession(tx, person, now, input.userAgent));
  });
}
