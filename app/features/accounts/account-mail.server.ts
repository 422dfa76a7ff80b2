import type { MailContent } from '~/platform/mail/mail-content';
import { mailLocale, mailWords } from '~/platform/mail/mail-words.server';
import type { Mail } from '~/platform/mail/queue-mail.server';

interface Words {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly action?: string;
  readonly notes?: readonly string[];
}

/**
 * A mail of this slice, from `accounts:mails.<key>` (title, paragraphs, action, notes) in the recipient's language.
 * @param href where its button leads, a path of this site
 */
export function accountMail(
  recipient: { readonly email: string; readonly locale: string },
  key: string,
  facts: Readonly<Record<string, string | number>>,
  href?: string,
): Mail {
  const locale = mailLocale(recipient.locale);
  const words = mailWords(locale).t(`accounts:mails.${key}`, {
    ...facts,
    returnObjects: true,
  }) as unknown as Words;
  const content: MailContent = {
    locale,
    title: words.title,
    paragraphs: words.paragraphs,
    ...(words.action && href ? { action: { label: words.action, href } } : {}),
    ...(words.notes ? { notes: words.notes } : {}),
  };
  return { ...content, to: recipient.email, kind: `account.${key}` };
}
