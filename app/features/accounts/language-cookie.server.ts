import type { Locale } from '~/kernel/format';

const oneYearSeconds = 31_536_000;

/** `Set-Cookie` that keeps the chosen language for a year. Not HttpOnly-worthy, but no script needs it either. */
export function languageCookie(request: Request, locale: Locale): string {
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
  return `lang=${locale}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${oneYearSeconds}${secure}`;
}
