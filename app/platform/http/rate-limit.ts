/** How often something may happen: `burst` at once, then one more every `everySeconds`. */
export interface Rate {
  readonly burst: number;
  readonly everySeconds: number;
}

/** Highest count this rate lets through in any `seconds`, wherever they start. */
export function mostIn(rate: Rate, seconds: number): number {
  return rate.burst + Math.floor(seconds / rate.everySeconds);
}
