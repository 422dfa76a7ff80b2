/** The only source of time. Verbs receive it; tests hand in their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is told: for tests and simulations. */
export function manualClock(start: string | Date): Clock & { set(to: string | Date): void } {
  let current = new Date(start);
  return {
    now: () => new Date(current),
    set(to) {
      current = new Date(to);
    },
  };
}
