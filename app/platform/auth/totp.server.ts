import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';

const stepSeconds = 30;
/** Steps before and after the present one that are accepted: phones' clocks differ. */
const toleratedSteps = 1;

const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: 'Hoi Cho', label, secret: Secret.fromBase32(secret), period: stepSeconds });

/** A new shared secret: 160 bits in base32 (RFC 4226 recommends 160). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/**
 * The step (RFC 6238: seconds since 1970 / 30) that `code` belongs to, within one step of `now`; undefined when the code
 * is wrong. The caller refuses a step that is not later than the last accepted one: a code is good once.
 */
export function totpStep(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: toleratedSteps });
  return delta === null ? undefined : Math.floor(timestamp / 1_000 / stepSeconds) + delta;
}

/** What an authenticator app reads, as an SVG picture in a data URL, and as text for typing by hand. */
export async function totpPicture(secret: string, label: string) {
  const svg = await QRCode.toString(totpOf(secret, label).toString(), { type: 'svg', margin: 2 });
  return {
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    text: (secret.match(/.{1,4}/g) ?? []).join(' '),
  };
}
