import { seal, unseal } from '~/platform/auth/secret-box.server';
import { secureAttribute } from './session-cookie.server';

const cookieName = 'hoicho_devices';
const purpose = 'known device';
const mostAccounts = 3;
const oneYearSeconds = 31_536_000;

/**
 * A browser in which somebody signed in before carries proof of it, and its guesses are counted apart: whoever tries passwords
 * from elsewhere can slow down strangers to an account, not its owner. The proof is worth nothing without the password.
 * @returns the proof for this account, or null in a browser that is new to it
 */
export function knownDevice(request: Request, secret: string, email: string): string | null {
  return proofsOf(request).find((proof) => unseal(secret, purpose, proof) === email) ?? null;
}

/** `Set-Cookie` that makes this browser known to the account, beside the others it is known to. */
export function knownDeviceCookie(request: Request, secret: string, email: string): string {
  const others = proofsOf(request).filter((proof) => {
    const known = unseal(secret, purpose, proof);
    return known !== undefined && known !== email;
  });
  const proofs = [seal(secret, purpose, email), ...others].slice(0, mostAccounts).join('~');
  return `${cookieName}=${proofs}; Path=/auth; HttpOnly; SameSite=Lax; Max-Age=${oneYearSeconds}${secureAttribute(request)}`;
}

function proofsOf(request: Request): readonly string[] {
  const header = request.headers.get('Cookie') ?? '';
  const value = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w.~-]{1,2000})`).exec(header)?.[1] ?? '';
  return value.split('~').filter(Boolean).slice(0, mostAccounts);
}
