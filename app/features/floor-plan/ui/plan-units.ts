/** Plan units per metre in the SVG: a standard booth is 30 × 30, so that type and lines have whole sizes. */
export const unitsPerM = 10;

/** Metres as plan units, at most one decimal, without the noise of floating point. */
export function toUnits(metres: number): number {
  return Math.round(metres * unitsPerM * 10) / 10;
}

/**
 * The element id of a booth, made of its code: codes are short and stand in the page anyway, and a link to `#b-A01` lasts.
 * Encoded, since imported codes may hold spaces.
 */
export function boothElementId(code: string): string {
  return `b-${encodeURIComponent(code)}`;
}

/** For text that a screen reader already has from the booths themselves. */
export const unspoken = { 'aria-hidden': true } as const;
