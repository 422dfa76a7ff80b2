/**
 * Links in stored mails stand on this origin: a mail is written in a transaction that may be a job's, which knows no
 * address, and is read on whatever address the service has when it is sent or looked at.
 */
export const mailBase = 'https://hoicho.invalid';

/** A link for a mail from a path of this site; whole addresses are left alone. */
export function mailLink(path: string): string {
  return path.startsWith('/') ? `${mailBase}${path}` : path;
}

/** The text of a stored mail with its links on `origin` (without a trailing slash). */
export function withOrigin(text: string, origin: string): string {
  return text.replaceAll(mailBase, origin);
}
