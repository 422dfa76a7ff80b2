import type { FloorRect } from './geometry';

/** A booth known by its row and size only. */
export interface RowBooth<T> {
  readonly source: T;
  readonly row: string;
  readonly position: number;
  readonly breakAfter: boolean;
  readonly widthM: number;
  readonly depthM: number;
}

export interface Folded<T> {
  readonly source: T;
  readonly rect: FloorRect;
}

/** A free-standing piece of a layout, its booths placed from its own top left, in metres. */
export interface Strip<T> {
  readonly places: readonly Folded<T>[];
  readonly widthM: number;
  readonly depthM: number;
}

type Segment<T> = readonly RowBooth<T>[];

export const crossAisleM = 3;

/** A row cut where a break or a missing position stands: within a segment everybody has a neighbour. */
export function segmentsOf<T>(row: readonly RowBooth<T>[]): Segment<T>[] {
  const segments: RowBooth<T>[][] = [];
  let before: RowBooth<T> | undefined;
  for (const booth of row) {
    const joined = before && !before.breakAfter && booth.position === before.position + 1;
    const last = segments.at(-1);
    if (joined && last) last.push(booth);
    else segments.push([booth]);
    before = booth;
  }
  return segments;
}

/** One line with an aisle between segments; booths of unlike depth stand flush at the line's back. */
export function rowStrip<T>(
  segments: readonly Segment<T>[],
  back: 'bottom' | 'top' = 'bottom',
): Strip<T> {
  const depthM = Math.max(0, ...segments.flat().map((booth) => booth.depthM));
  const places: Folded<T>[] = [];
  let x = 0;
  for (const segment of segments) {
    places.push(...line(segment, x, (booth) => (back === 'top' ? 0 : depthM - booth.depthM)));
    x += lengthM(segment) + crossAisleM;
  }
  return { places, widthM: Math.max(0, x - crossAisleM), depthM };
}

/**
 * Two rows back to back when their segments have the same lengths (the second's last may be shorter) and the line is
 * short enough; null otherwise. So a generated hall exported without coordinates comes back as it was.
 */
export function pairStrip<T>(
  upper: readonly Segment<T>[],
  lower: readonly Segment<T>[],
  lineM: number,
): Strip<T> | null {
  if (lower.length === 0 || upper.length !== lower.length) return null;
  const fits = lower.every((segment, index) => {
    const above = upper[index] ?? [];
    const isLast = index === lower.length - 1;
    const difference = above.length - segment.length;
    return difference === 0 || (isLast && difference > 0 && difference <= 2);
  });
  const top = rowStrip(upper);
  if (!fits || top.widthM > lineM) return null;
  const bottom = rowStrip(lower, 'top');
  return {
    places: [...top.places, ...bottom.places.map((place) => moved(place, 0, top.depthM))],
    widthM: Math.max(top.widthM, bottom.widthM),
    depthM: top.depthM + bottom.depthM,
  };
}

/**
 * A segment too long for a line folds into an island of two lines, back to back, the second running back under the first:
 * the booths at the fold still touch, so neighbours stay neighbours. It is folded once only: more would part them.
 */
export function segmentStrip<T>(segment: Segment<T>, lineM: number): Strip<T> {
  return lengthM(segment) <= lineM ? rowStrip([segment]) : island(segment);
}

function island<T>(booths: Segment<T>): Strip<T> {
  const half = Math.ceil(booths.length / 2);
  const forth = booths.slice(0, half);
  const back = booths.slice(half);
  const forthDepthM = Math.max(0, ...forth.map((booth) => booth.depthM));
  const backDepthM = Math.max(0, ...back.map((booth) => booth.depthM));
  const widthM = Math.max(lengthM(forth), lengthM(back));
  const backwards = [...back].reverse();
  return {
    places: [
      ...line(forth, widthM - lengthM(forth), (booth) => forthDepthM - booth.depthM),
      ...line(backwards, widthM - lengthM(back), () => forthDepthM),
    ],
    widthM,
    depthM: forthDepthM + backDepthM,
  };
}

function line<T>(
  booths: Segment<T>,
  fromM: number,
  topOf: (booth: RowBooth<T>) => number,
): Folded<T>[] {
  let x = fromM;
  return booths.map((booth) => {
    const rect = { xM: x, yM: topOf(booth), widthM: booth.widthM, depthM: booth.depthM };
    x += booth.widthM;
    return { source: booth.source, rect };
  });
}

function lengthM<T>(segment: Segment<T>): number {
  return segment.reduce((sum, booth) => sum + booth.widthM, 0);
}

export function moved<T>(place: Folded<T>, dxM: number, dyM: number): Folded<T> {
  const { rect } = place;
  return { ...place, rect: { ...rect, xM: rect.xM + dxM, yM: rect.yM + dyM } };
}
