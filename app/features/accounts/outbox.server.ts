import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { withOrigin } from '~/platform/mail/mail-address';
import type { AccountContext } from './account-context.server';

type MailState = 'sent' | 'waiting' | 'failed';

const stateOf = (mail: { sentAt: Date | null; nextAttemptAt: Date | null }): MailState =>
  mail.sentAt ? 'sent' : mail.nextAttemptAt ? 'waiting' : 'failed';

/** One mail as its recipient reads it, with links on the address the reader came by. */
export async function readOutboxMail(context: AccountContext, id: string, origin: string) {
  if (!can(context.actor, 'outbox.read')) return fail('not-found');
  const mail = await context.db.outboxMail.findUnique({ where: { id } });
  if (!mail) return fail('not-found');
  const { html: _html, text, ...facts } = mail;
  return ok({ ...facts, state: stateOf(mail), text: withOrigin(text, origin) });
}

/** Puts a mail that was given up, or waits for a later try, at the head of the queue. */
export async function retryMail(context: AccountContext, id: string): Promise<Result<null>> {
  if (!can(context.actor, 'outbox.read')) return fail('not-found');
  return transact(context.db, async (tx) => {
    const { count } = await tx.outboxMail.updateMany({
      where: { id, sentAt: null },
      data: { nextAttemptAt: context.clock.now(), attempts: 0 },
    });
    if (count === 0) return fail('not-found');
    await audit(tx, context, { action: 'mail.retried', recordKind: 'outbox_mail', recordId: id });
    return ok(null);
  });
}
