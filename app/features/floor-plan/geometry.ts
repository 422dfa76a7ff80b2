/** Rectangles on the floor, in metres. Lengths are rounded to centimetres so that sums compare exactly enough. */
export interface FloorRect {
  readonly xM: number;
  readonly yM: number;
  readonly widthM: number;
  readonly depthM: number;
}

/** Two edges closer than this touch; an overlap thinner than this is not one. A partition is about this thick. */
export const toleranceM = 0.05;

/** Metres rounded to whole centimetres. */
export function toCentimetres(metres: number): number {
  return Math.round(metres * 100) / 100;
}

export function areaM2(rect: FloorRect): number {
  return toCentimetres(rect.widthM * rect.depthM);
}

/** Length over which two intervals overlap; negative when they are apart. */
function overlapLength(a: number, aLength: number, b: number, bLength: number): number {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b);
}

export function overlaps(a: FloorRect, b: FloorRect): boolean {
  return (
    overlapLength(a.xM, a.widthM, b.xM, b.widthM) > toleranceM &&
    overlapLength(a.yM, a.depthM, b.yM, b.depthM) > toleranceM
  );
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** The metres of one side of `a` that stand against `b`; 0 when they do not touch there. */
export function contactM(a: FloorRect, b: FloorRect, side: Side): number {
  const gap = {
    left: a.xM - (b.xM + b.widthM),
    right: b.xM - (a.xM + a.widthM),
    top: a.yM - (b.yM + b.depthM),
    bottom: b.yM - (a.yM + a.depthM),
  }[side];
  if (Math.abs(gap) > toleranceM) return 0;
  const along =
    side === 'left' || side === 'right'
      ? overlapLength(a.yM, a.depthM, b.yM, b.depthM)
      : overlapLength(a.xM, a.widthM, b.xM, b.widthM);
  return Math.max(0, along);
}

const sides: readonly Side[] = ['left', 'right', 'top', 'bottom'];

/** True when the two share a wall of some length (a common corner point is not enough). */
export function touches(a: FloorRect, b: FloorRect): boolean {
  return sides.some((side) => contactM(a, b, side) > toleranceM);
}

export function insideHall(rect: FloorRect, hall: { widthM: number; depthM: number }): boolean {
  return (
    rect.xM >= -toleranceM &&
    rect.yM >= -toleranceM &&
    rect.xM + rect.widthM <= hall.widthM + toleranceM &&
    rect.yM + rect.depthM <= hall.depthM + toleranceM
  );
}

/** The smallest rectangle around all of them; zero-sized at the origin for none. */
export function boundsOf(rects: readonly FloorRect[]): FloorRect {
  if (rects.length === 0) return { xM: 0, yM: 0, widthM: 0, depthM: 0 };
  const left = Math.min(...rects.map((r) => r.xM));
  const top = Math.min(...rects.map((r) => r.yM));
  return {
    xM: left,
    yM: top,
    widthM: toCentimetres(Math.max(...rects.map((r) => r.xM + r.widthM)) - left),
    depthM: toCentimetres(Math.max(...rects.map((r) => r.yM + r.depthM)) - top),
  };
}
