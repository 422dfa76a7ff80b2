import { isTokenShaped } from '~/platform/auth/token.server';
import { sessionAbsoluteSeconds } from './session-lifetime';

const cookieName = 'hoicho_session';

/** The session token a request carries; undefined when it carries none, or something that cannot be one. */
export function sessionTokenOf(request: Request): string | undefined {
  const header = request.headers.get('Cookie') ?? '';
  const value = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)`).exec(header)?.[1];
  return isTokenShaped(value) ? value : undefined;
}

/**
 * `Set-Cookie` for a new session. Its lifetime is the session's absolute one: the database decides about idle time.
 * Secure when the request came over https.
 */
export function sessionCookie(request: Request, token: string): string {
  return `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${sessionAbsoluteSeconds}${secureAttribute(request)}`;
}

export function clearedSessionCookie(request: Request): string {
  return `${cookieName}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secureAttribute(request)}`;
}

/** `; Secure` where the request came over https. */
export function secureAttribute(request: Request): string {
  return new URL(request.url).protocol === 'https:' ? '; Secure' : '';
}
