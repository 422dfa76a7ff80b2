import { toCentimetres } from './geometry';
import type { HallSpec } from './hall-spec';
import type { HallSide, PlanArea, PlanEntrance } from './plan-document';

interface HallSize {
  readonly widthM: number;
  readonly depthM: number;
}

const doorM = 4;

/** The stage as a rectangle along its side, one wall aisle in from the hall's ends. */
export function hallAreas(spec: HallSpec, size: HallSize): PlanArea[] {
  if (!spec.stage) return [];
  const { side, depthM, label } = spec.stage;
  const inset = spec.wallAisleM;
  const near = Math.min(1, inset / 2);
  const lying = side === 'north' || side === 'south';
  const long = Math.max(1, (lying ? size.widthM : size.depthM) - 2 * inset);
  const deep = Math.min(depthM + inset - near, lying ? size.depthM : size.widthM);
  const rect = {
    north: [inset, near, long, deep],
    south: [inset, size.depthM - near - deep, long, deep],
    west: [near, inset, deep, long],
    east: [size.widthM - near - deep, inset, deep, long],
  }[side];
  const [x = 0, y = 0, width = 0, depth = 0] = rect.map(toCentimetres);
  const [right, bottom] = [toCentimetres(x + width), toCentimetres(y + depth)];
  const points: PlanArea['points'] = [
    [x, y],
    [right, y],
    [right, bottom],
    [x, bottom],
  ];
  return [{ id: `${spec.code}-stage`, kind: 'stage', label, points }];
}

/** Doors spread evenly along their walls; on the long sides each moves to the nearest cross aisle not yet taken. */
export function hallEntrances(
  spec: HallSpec,
  size: HallSize,
  aisleCentresM: readonly number[],
): PlanEntrance[] {
  const taken = new Set<number>();
  const perSide = new Map<HallSide, number>();
  return spec.entrances.map((entrance, index) => {
    const nth = (perSide.get(entrance.side) ?? 0) + 1;
    perSide.set(entrance.side, nth);
    const total = spec.entrances.filter((other) => other.side === entrance.side).length;
    const lying = entrance.side === 'north' || entrance.side === 'south';
    const lengthM = lying ? size.widthM : size.depthM;
    const even = (lengthM * nth) / (total + 1);
    const aisle = lying ? nearestFree(aisleCentresM, even, taken, entrance.side === 'south') : null;
    const letter = String.fromCharCode(65 + (index % 26));
    return {
      id: `${spec.code}-door-${index + 1}`,
      label: entrance.label ?? { vi: `Cửa ${letter}`, en: `Entrance ${letter}` },
      side: entrance.side,
      atM: toCentimetres(aisle ?? even),
      widthM: Math.min(doorM, lengthM),
    };
  });
}

function nearestFree(
  centresM: readonly number[],
  wishM: number,
  taken: Set<number>,
  isSouth: boolean,
): number | null {
  const free = centresM.filter((centre) => !taken.has(isSouth ? centre : -centre));
  const [first, ...rest] = free;
  if (first === undefined) return null;
  const best = rest.reduce(
    (kept, c) => (Math.abs(c - wishM) < Math.abs(kept - wishM) ? c : kept),
    first,
  );
  taken.add(isSouth ? best : -best);
  return best;
}
