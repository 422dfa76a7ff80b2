/** The HTTP status of an error code, decided by its last part: `application.not-found` is 404 like `not-found`. */
const byEnding: readonly (readonly [RegExp, number])[] = [
  [/(^|\.)(unauthenticated)$/, 401],
  [/(^|\.)(forbidden|denied|not-allowed|not-approved)$/, 403],
  [/(^|\.)not-found$/, 404],
  [/(^|\.)(gone|expired|revoked|used)$/, 410],
  [/(^|\.)too-large$/, 413],
  [/(^|\.)(invalid|malformed|missing|unknown|incomplete|unreadable)$|\.(invalid|wrong)-/, 422],
  [/(^|\.)(too-many|rate-limited)$/, 429],
  [/(^|\.)unavailable$/, 503],
];

/**
 * @returns 409 for every refusal the table does not know: the request was understood and the state of things stands
 * against it (`booth.taken`, `application.stale`).
 */
export function errorStatus(code: string): number {
  return byEnding.find(([pattern]) => pattern.test(code))?.[1] ?? 409;
}
