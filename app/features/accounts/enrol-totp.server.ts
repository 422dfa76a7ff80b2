import { audit } from '~/features/access/audit.server';
import { fail, ok, type Result } from '~/kernel/result';
import { seal, unseal } from '~/platform/auth/secret-box.server';
import { newTotpSecret, totpPicture } from '~/platform/auth/totp.server';
import { transact } from '~/platform/db/transaction.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import type { AccountContext } from './account-context.server';
import { accountMail } from './account-mail.server';
import { countAttempt } from './attempts.server';
import { endSessions } from './end-sessions.server';
import { spendAppCode } from './pass-second-factor.server';
import { accountSecurityPath } from './paths';
import { replaceRecoveryCodes } from './recovery-codes.server';
import { openSession } from './session.server';
import { totpPurpose } from './totp-purpose';

type Signed = { readonly personId: string; readonly sessionId: string };

/** Begins enrolment with a fresh secret. It changes nothing at sign-in until a code of it was entered. */
export async function startTotp(
  context: AccountContext,
  { personId }: Signed,
): Promise<Result<null>> {
  const { count } = await context.db.person.updateMany({
    where: { id: personId, totpEnabledAt: null },
    data: {
      totpSecret: seal(context.secret, totpPurpose(personId), newTotpSecret()),
      totpLastStep: null,
    },
  });
  return count === 1 ? ok(null) : fail('account.totp-on-already');
}

/** Where a person stands: off, under enrolment (with the picture to scan), or on. */
export async function totpState(context: AccountContext, personId: string) {
  const person = await context.db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, totpSecret: true, totpEnabledAt: true },
  });
  if (person.totpEnabledAt) {
    const left = await context.db.recoveryCode.count({ where: { personId, usedAt: null } });
    return { state: 'on', since: person.totpEnabledAt, recoveryCodesLeft: left } as const;
  }
  const secret = person.totpSecret
    ? unseal(context.secret, totpPurpose(personId), person.totpSecret)
    : undefined;
  if (!secret) return { state: 'off' } as const;
  return { state: 'enrolling', ...(await totpPicture(secret, person.email)) } as const;
}

/**
 * Turns two-factor on with a first code. Other sessions end, this one gets a new token.
 * @returns the new token and the recovery codes, which are shown this once
 */
export async function confirmTotp(
  context: AccountContext,
  input: Signed & { readonly code: string; readonly userAgent: string | null },
): Promise<Result<{ readonly token: string; readonly codes: readonly string[] }>> {
  const { personId } = input;
  const counted = await countAttempt(context, 'guesses', `2fa:${personId}`);
  if (!counted.ok) return counted;
  return transact(context.db, async (tx) => {
    const now = context.clock.now();
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    if (person.totpEnabledAt) return fail('account.totp-on-already');
    if (!(await spendAppCode(tx, context, personId, input.code))) return fail('account.code-wrong');
    await tx.person.update({ where: { id: personId }, data: { totpEnabledAt: now } });
    const codes = await replaceRecoveryCodes(tx, context.secret, personId);
    const old = await tx.session.findUniqueOrThrow({ where: { id: input.sessionId } });
    await endSessions(tx, personId, now);
    const { token } = await openSession(tx, {
      personId,
      now,
      needsSecondFactor: true,
      secondFactorAt: now,
      userAgent: input.userAgent,
      activeOrganisationId: old.activeOrganisationId,
    });
    await audit(tx, context, {
      action: 'account.totp-enabled',
      recordKind: 'person',
      recordId: personId,
    });
    await queueMail(
      tx,
      accountMail(person, 'totp-on', { name: person.name }, accountSecurityPath()),
    );
    return ok({ token, codes });
  });
}
