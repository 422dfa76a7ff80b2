/**
 * Does a state-changing request come from our own pages? Browsers send Sec-Fetch-Site or Origin with every such request;
 * one that has neither is no browser form of ours. `Origin: null` (sandboxed frames, some redirects) is not ours either.
 * @param allowed origins the service is reached under, such as `http://localhost:3000`.
 */
export function isSameOrigin(
  headers: {
    readonly origin: string | undefined;
    readonly secFetchSite: string | undefined;
    readonly host: string | undefined;
  },
  allowed: readonly string[],
): boolean {
  if (headers.secFetchSite !== undefined && headers.secFetchSite !== 'same-origin') return false;
  if (headers.origin === undefined) return headers.secFetchSite === 'same-origin';
  if (allowed.includes(headers.origin)) return true;
  try {
    return headers.host !== undefined && new URL(headers.origin).host === headers.host;
  } catch {
    return false;
  }
}
