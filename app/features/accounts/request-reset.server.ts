import { audit } from '~/features/access/audit.server';
import { ok, type Result } from '~/kernel/result';
import { newToken } from '~/platform/auth/token.server';
import { transact } from '~/platform/db/transaction.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import { renderMail } from '~/platform/mail/render-mail.server';
import type { AccountContext } from './account-context.server';
import { accountMail } from './account-mail.server';
import { issueToken, tokenHours } from './account-token.server';
import { countAttempt } from './attempts.server';
import { resetPasswordPath } from './paths';

/** Mails a link to set a new password, if the address has an account; the answer does not tell. */
export async function requestReset(
  context: AccountContext,
  { email }: { readonly email: string },
): Promise<Result<null>> {
  const counted = await countAttempt(context, 'mails', email);
  if (!counted.ok) return ok(null);
  const { db, clock } = context;
  const person = await db.person.findUnique({ where: { email } });
  if (!person || person.disabledAt) {
    // The costly part is done all the same, so that the time of the answer does not tell either.
    renderMail(
      accountMail(
        { email, locale: 'vi' },
        'reset',
        { name: email, hours: 1 },
        resetPasswordPath(newToken()),
      ),
    );
    return ok(null);
  }
  return transact(db, async (tx) => {
    const now = clock.now();
    const token = await issueToken(tx, { kind: 'reset_password', email, personId: person.id, now });
    const facts = { name: person.name, hours: tokenHours.reset_password };
    await queueMail(tx, accountMail(person, 'reset', facts, resetPasswordPath(token)));
    await audit(tx, context, {
      action: 'account.reset-requested',
      recordKind: 'person',
      recordId: person.id,
    });
    return ok(null);
  });
}
