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

/**
 * Writes a mail into the outbox, in the transaction of what it tells about: both stand or neither. The sender
 * (`mail-sender.server.ts`) picks it up within seconds of the commit; without SMTP it stays in the outbox page.
 */
export async function queueMail(tx: Transaction, mail: Mail): Promise<void> {
  const { html, text } = await renderMail(mail);
  await tx.outboxMail.createMany({
    data: [
      {
        recipient: mail.to,
        kind: mail.kind,
        locale: mail.locale,
        subject: mail.subject ?? mail.title,
        html,
        text,
        dedupeKey: mail.dedupeKey ?? null,
        organisationId: mail.organisationId ?? null,
      },
    ],
    skipDuplicates: true,
  });
}
