/**
 * A path on this site to go to next, or `fallback`. Refuses other origins in every spelling: `//host`, `/\host`,
 * schemes, control characters, and paths that a browser would normalise into one of these.
 */
export function safeRedirect(target: unknown, fallback: string): string {
  if (typeof target !== 'string' || !target.startsWith('/') || target.length > 2_000)
    return fallback;
  if (/[\p{Cc}\\]/u.test(target)) return fallback;
  try {
    const url = new URL(target, 'http://here.invalid');
    if (url.origin !== 'http://here.invalid' || url.pathname.startsWith('//')) return fallback;
    return `${url.pathname}${url.search}${url.hash}`;
  } catch {
    return fallback;
  }
}
