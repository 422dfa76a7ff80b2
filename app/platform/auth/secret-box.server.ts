import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A key for one purpose, derived from the installation's secret (HKDF-SHA-256). */
export function purposeKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'hoicho', purpose, 32));
}

/** Encrypts a short text for storage (AES-256-GCM): `v1.<nonce>.<tag>.<ciphertext>`, base64url. */
export function seal(secret: string, purpose: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', purposeKey(secret, purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'));
  return `v1.${parts.join('.')}`;
}

/** @returns undefined when the text was sealed under another secret or purpose, or was changed. */
export function unseal(secret: string, purpose: string, text: string): string | undefined {
  const [version, nonce, tag, sealed] = text.split('.');
  if (version !== 'v1' || !nonce || !tag || sealed === undefined) return undefined;
  try {
    const key = purposeKey(secret, purpose);
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), {
      authTagLength: 16,
    });
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    const opened = [decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  } catch {
    return undefined;
  }
}
