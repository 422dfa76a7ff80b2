import { audit } from '~/features/access/audit.server';
import { fail, ok, type Result } from '~/kernel/result';
import { unseal } from '~/platform/auth/secret-box.server';
import { totpStep } from '~/platform/auth/totp.server';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import { countAttempt, forgetAttempts } from './attempts.server';
import { recoveryCodeHash } from './recovery-codes.server';
import { type FoundSession, openSession } from './session.server';
import { totpPurpose } from './totp-purpose';

/**
 * Completes a sign-in that owes its second factor: a code of the app, good once, or a recovery code, good once.
 * The session is replaced by a new one with a new token.
 */
export async function passSecondFactor(
  context: AccountContext,
  input: {
    readonly session: FoundSession;
    readonly code: string;
    readonly userAgent: string | null;
  },
): Promise<Result<{ readonly token: string; readonly byRecoveryCode: boolean }>> {
  const { session, code } = input;
  if (!session.secondFactorOwed) return fail('account.link-expired');
  const counted = await countAttempt(context, 'guesses', `2fa:${session.personId}`);
  if (!counted.ok) return counted;
  const passed = await transact(context.db, async (tx) => {
    const now = context.clock.now();
    const byRecoveryCode = code.length !== 6;
    const accepted = byRecoveryCode
      ? await spendRecoveryCode(tx, context, session.personId, code)
      : await spendAppCode(tx, context, session.personId, code);
    if (!accepted) return fail('account.code-wrong');
    // The half-open session is used up: two tabs with two codes cannot both go through it.
    const ended = await tx.session.updateMany({
      where: { id: session.id, endedAt: null },
      data: { endedAt: now },
    });
    if (ended.count === 0) return fail('account.link-expired');
    const old = await tx.session.findUniqueOrThrow({ where: { id: session.id } });
    const { token } = await openSession(tx, {
      personId: session.personId,
      now,
      needsSecondFactor: true,
      secondFactorAt: now,
      userAgent: input.userAgent,
      activeOrganisationId: old.activeOrganisationId,
    });
    await audit(tx, context, {
      action: byRecoveryCode ? 'account.signed-in-by-recovery-code' : 'account.signed-in',
      recordKind: 'person',
      recordId: session.personId,
    });
    return ok({ token, byRecoveryCode });
  });
  if (passed.ok) await forgetAttempts(context, 'guesses', `2fa:${session.personId}`);
  return passed;
}

/** Accepts a code whose step is later than the last accepted one; the update decides between two who bring the same. */
export async function spendAppCode(
  tx: Transaction,
  context: AccountContext,
  personId: string,
  code: string,
): Promise<boolean> {
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  const secret = person.totpSecret
    ? unseal(context.secret, totpPurpose(personId), person.totpSecret)
    : undefined;
  const step = secret ? totpStep(secret, code, context.clock.now()) : undefined;
  if (step === undefined) return false;
  const { count } = await tx.person.updateMany({
    where: { id: personId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}

async function spendRecoveryCode(
  tx: Transaction,
  context: AccountContext,
  personId: string,
  code: string,
): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { personId, codeHash: recoveryCodeHash(context.secret, code), usedAt: null },
    data: { usedAt: context.clock.now() },
  });
  return count === 1;
}
