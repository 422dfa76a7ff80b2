import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { withOrigin } from '~/platform/mail/mail-address';
import type { AccountContext } from './account-context.server';

type MailState = 'sent' | 'waiting' | 'failed';

const stateOf = (mail: { sentAt: Date | null; nextAttemptAt: Date | null }): MailState =>
  mail.sentAt ? 'sent' : mail.nextAttemptAt ? 'waiting' : 'failed';

/** The mails the system wrote, the newest first; only administrators find them. */
export async function listOutbox(
  context: AccountContext,
  page: {
    readonly q: string;
    readonly states: readonly string[];
    readonly skip: number;
    readonly take: number;
  },
) {
  if (!can(context.actor, 'outbox.read')) return fail('not-found');
  const { db } = context;
  const text = { contains: page.q, mode: 'insensitive' as const };
  const states = {
    sent: { sentAt: { not: null } },
    waiting: { sentAt: null, nextAttemptAt: { not: null } },
    failed: { sentAt: null, nextAttemptAt: null },
  };
  const wanted = (['sent', 'waiting', 'failed'] as const).filter((state) =>
    page.states.includes(state),
  );
  const where = {
    AND: [
      page.q ? { OR: [{ recipient: text }, { subject: text }] } : {},
      wanted.length > 0 ? { OR: wanted.map((state) => states[state]) } : {},
    ],
  };
  const [total, rows] = await Promise.all([
    db.outboxMail.count({ where }),
    db.outboxMail.findMany({
      where,
      skip: page.skip,
      take: page.take,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        recipient: true,
        subject: true,
        kind: true,
        createdAt: true,
        sentAt: true,
        nextAttemptAt: true,
        attempts: true,
      },
    }),
  ]);
  return ok({ total, rows: rows.map((row) => ({ ...row, state: stateOf(row) })) });
}

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
