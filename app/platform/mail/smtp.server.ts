import nodemailer from 'nodemailer';
import type { Deliver } from './send-due-mails.server';

/**
 * Delivery by SMTP. `smtps://` or STARTTLS as the server offers; bounded waits, so that a server that hangs costs one
 * try and not the sender.
 * @param from `Hội Chợ <no-reply@…>`
 */
export function smtpDelivery(
  smtpUrl: string,
  from: string,
): { readonly deliver: Deliver; readonly close: () => void } {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    async deliver(mail) {
      await transport.sendMail({
        from,
        to: mail.to,
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        messageId: `<${mail.id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}
