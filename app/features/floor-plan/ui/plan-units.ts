/** Plan units per metre in the SVG: a standard booth is 30 × 30, so that type and lines have whole sizes. */
export const unitsPerM = 10;

/** Metres as plan units, at most one decimal, without the noise of floating point. */
export function toUnits(metres: number): number {
  return Math.round(metres * unitsPerM * 10) / 10;
}

/** The element id of a booth on a page; the same in every plan so that links into the plan last. */
export function boothElementId(boothId: string): string {
  return `b-${boothId}`;
}

/** For text that a screen reader already has from the booths themselves. */
export const unspoken = { 'aria-hidden': true } as const;
