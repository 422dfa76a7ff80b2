import { audit } from '~/features/access/audit.server';
import { fail, ok, type Result } from '~/kernel/result';
import { hashPassword } from '~/platform/auth/password.server';
import { transact } from '~/platform/db/transaction.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import type { AccountContext } from './account-context.server';
import { accountMail } from './account-mail.server';
import { endSessions } from './end-sessions.server';
import { passwordFault } from './password-rules';
import { accountSecurityPath } from './paths';
import { provePassword } from './prove-password.server';
import type { ChangePassword } from './schema';
import { openSession } from './session.server';

/** Changes the password of a signed-in person; all its sessions end, this one goes on under a new token. */
export async function changePassword(
  context: AccountContext,
  input: ChangePassword & {
    readonly personId: string;
    readonly sessionId: string;
    readonly userAgent: string | null;
  },
): Promise<Result<{ readonly token: string }>> {
  const { db, clock } = context;
  const person = await db.person.findUniqueOrThrow({ where: { id: input.personId } });
  const proven = await provePassword(context, person, input.current);
  if (!proven.ok) return proven;
  const fault = passwordFault(input.password, [person.name, person.email]);
  if (fault) return fail(fault);
  const passwordHash = await hashPassword(input.password);
  return transact(db, async (tx) => {
    const now = clock.now();
    await tx.person.update({ where: { id: person.id }, data: { passwordHash } });
    const old = await tx.session.findUniqueOrThrow({ where: { id: input.sessionId } });
    await endSessions(tx, person.id, now);
    const { token } = await openSession(tx, {
      personId: person.id,
      now,
      needsSecondFactor: old.needsSecondFactor,
      secondFactorAt: old.secondFactorAt,
      userAgent: input.userAgent,
      activeOrganisationId: old.activeOrganisationId,
    });
    await audit(tx, context, {
      action: 'account.password-changed',
      recordKind: 'person',
      recordId: person.id,
    });
    await queueMail(
      tx,
      accountMail(person, 'password-changed', { name: person.name }, accountSecurityPath()),
    );
    return ok({ token });
  });
}
