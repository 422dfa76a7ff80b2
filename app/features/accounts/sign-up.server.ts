import { audit } from '~/features/access/audit.server';
import type { Locale } from '~/kernel/format';
import { ok, type Result } from '~/kernel/result';
import { hashPassword } from '~/platform/auth/password.server';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import type { AccountContext } from './account-context.server';
import { accountMail } from './account-mail.server';
import { issueToken } from './account-token.server';
import { countAttempt } from './attempts.server';
import { accountConsent } from './consent-version';
import { insertOrganisation } from './create-organisation.server';
import { lockAddress } from './lock-address.server';
import { forgotPasswordPath, verifyEmailPath } from './paths';
import type { SignUp } from './schema';

/**
 * Opens an account with its first organisation, and mails a link to confirm the address. The answer is the same whether
 * or not the address has an account: only its owner is told, by mail. Until an address is confirmed the latest sign-up
 * for it counts; confirming asks for the password, so nobody else's sign-up can be confirmed by mistake.
 */
export async function signUp(
  context: AccountContext,
  input: SignUp & {
    readonly locale: Locale;
    /** Path of the page that asked for an account: the mailed link leads back there. */
    readonly to?: string;
  },
): Promise<Result<null>> {
  const passwordHash = await hashPassword(input.password);
  const counted = await countAttempt(context, 'mails', input.email);
  // Said to nobody: "too many" would tell that something was mailed.
  if (!counted.ok) return ok(null);
  return transact(context.db, async (tx) => {
    await lockAddress(tx, input.email);
    const known = await tx.person.findUnique({ where: { email: input.email } });
    if (known?.emailVerifiedAt) {
      await queueMail(
        tx,
        accountMail(known, 'already-known', { name: known.name }, forgotPasswordPath()),
      );
      return ok(null);
    }
    if (known) await dropUnconfirmed(tx, known.id);
    const personId = await insertPerson(tx, context, input, passwordHash, known?.id);
    const organisation = await insertOrganisation(tx, input, personId, context.clock.now());
    await audit(tx, context, {
      action: 'account.signed-up',
      recordKind: 'person',
      recordId: personId,
      organisationId: organisation.id,
      details: { organisation: input.organisationName, kind: input.kind },
    });
    await mailVerification(tx, context, { id: personId, ...input }, input.to);
    return ok(null);
  });
}

/** Mails a fresh link to confirm the address; `to` is the path to go on to afterwards. */
export async function mailVerification(
  tx: Transaction,
  context: AccountContext,
  person: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly locale: string;
  },
  to?: string,
): Promise<void> {
  const now = context.clock.now();
  const token = await issueToken(tx, {
    kind: 'verify_email',
    email: person.email,
    personId: person.id,
    now,
  });
  await queueMail(
    tx,
    accountMail(person, 'verify', { name: person.name }, verifyEmailPath(token, to)),
  );
}

/** What an unconfirmed sign-up left: nobody has worked with it. */
async function dropUnconfirmed(tx: Transaction, personId: string): Promise<void> {
  const memberships = await tx.membership.findMany({ where: { personId } });
  await tx.membership.deleteMany({ where: { personId } });
  await tx.consent.deleteMany({ where: { givenById: personId } });
  for (const { organisationId } of memberships) {
    const others = await tx.membership.count({ where: { organisationId } });
    if (others === 0) await tx.organisation.deleteMany({ where: { id: organisationId } });
  }
}

async function insertPerson(
  tx: Transaction,
  context: AccountContext,
  input: SignUp & { readonly locale: Locale },
  passwordHash: string,
  id: string | undefined,
): Promise<string> {
  const now = context.clock.now();
  const data = { name: input.name, passwordHash, locale: input.locale };
  const person = id
    ? await tx.person.update({ where: { id }, data })
    : await tx.person.create({ data: { ...data, email: input.email, createdAt: now } });
  await tx.consent.create({ data: { ...accountConsent, givenAt: now, givenById: person.id } });
  return person.id;
}
