import type { Clock } from '../clock/clock';
import type { Database } from '../db/database.server';
import { withOrigin } from './mail-address';

/** Hands one mail to the mail server; throws when it was not taken. */
export type Deliver = (mail: {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}) => Promise<void>;

interface DueMail {
  id: string;
  recipient: string;
  subject: string;
  html: string;
  text: string;
  attempts: number;
}

/** Failures are tried again after 1, 2, 4 … minutes, at most six hours apart: for about two days. */
const mostAttempts = 16;

/**
 * Sends what is due, `limit` mails at most. Each is claimed before it is sent, so that two processes never send the same
 * one; a process killed in between leaves it to the next try (the Message-ID is the mail's id, so a mailbox can tell).
 * @returns how many were sent and how many failed
 */
export async function sendDueMails(
  context: { readonly db: Database; readonly clock: Clock },
  deliver: Deliver,
  options: { readonly origin: string; readonly limit?: number },
): Promise<{ readonly sent: number; readonly failed: number }> {
  const { db, clock } = context;
  const now = clock.now();
  const due = await db.$queryRaw<DueMail[]>`
    UPDATE outbox_mail SET attempts = attempts + 1,
      next_attempt_at = CASE WHEN attempts + 1 >= ${mostAttempts} THEN NULL
        ELSE ${now}::timestamptz + make_interval(mins => least(power(2, least(attempts, 10)), 360)::int) END
    WHERE id IN (SELECT id FROM outbox_mail WHERE sent_at IS NULL AND next_attempt_at <= ${now}
      ORDER BY next_attempt_at, id LIMIT ${options.limit ?? 20} FOR UPDATE SKIP LOCKED)
    RETURNING id, recipient, subject, html, text, attempts`;
  let sent = 0;
  for (const mail of due) {
    try {
      await deliver({
        id: mail.id,
        to: mail.recipient,
        subject: mail.subject,
        html: withOrigin(mail.html, options.origin),
        text: withOrigin(mail.text, options.origin),
      });
      await db.outboxMail.update({
        where: { id: mail.id },
        data: { sentAt: clock.now(), nextAttemptAt: null, lastError: null },
      });
      sent++;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await db.outboxMail.update({
        where: { id: mail.id },
        data: { lastError: reason.slice(0, 500) },
      });
    }
  }
  return { sent, failed: due.length - sent };
}
