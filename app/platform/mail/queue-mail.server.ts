import type { Transaction } from '../db/database.server';
import type { MailContent } from './mail-content';
import { renderMail } from './render-mail.server';

export interface Mail extends MailContent {
  /** The recipient's address. */
  readonly to: string;
  /** What it is about, in the code's words: `account.verify-email`, `application.returned`. */
  readonly kind: string;
  /** The title serves when it is left out. */
  readonly subject?: string;
  /** One effect, one mail: a second mail with the same key is not written. */
  readonly dedupeKey?: string;
  /** Whose outbox it also belongs to. */
  readonly organisationId?: string | null;
}

/** One of {@link queueMails}. */
export function queueMail(tx: Transaction, mail: Mail): Promise<void> {
  return queueMails(tx, [mail]);
}

/**
 * Writes mails into the outbox, in the transaction of what they tell about: both stand or neither. The sender
 * (`mail-sender.server.ts`) picks them up within seconds of the commit; without SMTP they stay in the outbox page.
 */
export async function queueMails(tx: Transaction, mails: readonly Mail[]): Promise<void> {
  const data = mails.map((mail) => ({
    recipient: mail.to,
    kind: mail.kind,
    locale: mail.locale,
    subject: mail.subject ?? mail.title,
    ...renderMail(mail),
    dedupeKey: mail.dedupeKey ?? null,
    organisationId: mail.organisationId ?? null,
  }));
  await tx.outboxMail.createMany({ data, skipDuplicates: true });
}
