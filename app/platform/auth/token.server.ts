import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as URL-safe text: for cookies and links. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 in hex. A token has full entropy, so a fast hash without salt is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether a text from outside has the shape of a token; others never reach the database. */
export function isTokenShaped(text: unknown): text is string {
  return typeof text === 'string' && /^[\w-]{43}$/.test(text);
}
