import { audit } from '~/features/access/audit.server';
import { fail, ok, type Result } from '~/kernel/result';
import { checkPassword } from '~/platform/auth/password.server';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import { countAttempt, forgetAttempts } from './attempts.server';
import { type OpenedSession, openAccountSession } from './open-account-session.server';
import type { SignIn } from './schema';
import { mailVerification } from './sign-up.server';

/**
 * Signs a person in by e-mail and password. Unknown address, wrong password and disabled account give the same answer in
 * the same time; attempts are counted per e-mail whether it has an account or not, and apart for a known browser.
 * `account.unverified` (a fresh link was mailed) is only said to who knows the password.
 */
export async function signIn(
  context: AccountContext,
  input: SignIn & {
    readonly userAgent: string | null;
    /** Proof that this browser is known to the account (`knownDevice`). */
    readonly device?: string | null;
    /** Path to go on to, for a fresh link to confirm the address. */
    readonly to?: string;
  },
): Promise<Result<OpenedSession & { readonly locale: string }>> {
  const { db, clock } = context;
  const subject = input.device ? `${input.email} ${input.device}` : input.email;
  const counted = await countAttempt(context, 'guesses', subject);
  if (!counted.ok) return counted;
  const person = await db.person.findUnique({ where: { email: input.email } });
  const matches = await checkPassword(person?.passwordHash, input.password);
  if (!person || !matches || person.disabledAt) {
    if (person) await noteFailure(context, person.id);
    return fail('account.wrong-credentials');
  }
  if (!person.emailVerifiedAt) {
    const mayMail = await countAttempt(context, 'mails', person.email);
    if (mayMail.ok) await db.$transaction((tx) => mailVerification(tx, context, person, input.to));
    return fail('account.unverified');
  }
  await forgetAttempts(context, 'guesses', subject);
  return transact(db, async (tx) => {
    const session = await openAccountSession(tx, person, clock.now(), input.userAgent);
    await audit(tx, context, {
      action: session.secondFactorOwed ? 'account.password-accepted' : 'account.signed-in',
      recordKind: 'person',
      recordId: person.id,
    });
    return ok({ ...session, locale: person.locale });
  });
}

async function noteFailure(context: AccountContext, personId: string): Promise<void> {
  await context.db.$transaction((tx) =>
    audit(tx, context, {
      action: 'account.sign-in-failed',
      recordKind: 'person',
      recordId: personId,
    }),
  );
}
