import { toCentimetres } from './geometry';
import type { GridShape } from './grid-shape';
import type { HallSpec } from './hall-spec';
import type { PlanBooth } from './plan-document';

/** A place in the grid before it has a code: band, block and column from 0; side 0 faces up, side 1 down. */
export interface GridPlace {
  readonly band: number;
  readonly block: number;
  readonly column: number;
  readonly side: 0 | 1;
}

/** Where the grid stands in its hall. */
export interface GridFrame {
  readonly spec: HallSpec;
  readonly shape: GridShape;
  readonly leftM: number;
  readonly topM: number;
}

/** The first `count` places: band by band, column by column within a block, so that only the last block is cut. */
export function gridPlaces(shape: GridShape, count: number): GridPlace[] {
  const perBlock = 2 * shape.boothsPerSide;
  const perBand = perBlock * shape.blocksPerBand;
  return Array.from({ length: count }, (_, index) => {
    const inBlock = index % perBlock;
    return {
      band: Math.floor(index / perBand),
      block: Math.floor((index % perBand) / perBlock),
      column: Math.floor(inBlock / 2),
      side: inBlock % 2 === 0 ? 0 : 1,
    };
  });
}

/** The booth of a place, still without row, position, code and price. */
export function boothAt(place: GridPlace, frame: GridFrame): PlanBooth {
  const { spec, shape, leftM, topM } = frame;
  const blockPitchM = shape.boothsPerSide * spec.boothWidthM + spec.crossAisleM;
  const bandPitchM = 2 * spec.boothDepthM + spec.aisleM;
  const band = place.band + 1;
  const zones = spec.zones.filter((rule) => band >= rule.fromBand && band <= rule.toBand);
  return {
    id: '',
    code: '',
    hall: spec.code,
    row: '',
    position: 0,
    kind: 'standard',
    features: [...new Set([...spec.features, ...zones.flatMap((rule) => rule.features)])],
    categories: zones.findLast((rule) => rule.categories.length > 0)?.categories ?? [],
    xM: toCentimetres(leftM + place.block * blockPitchM + place.column * spec.boothWidthM),
    yM: toCentimetres(topM + place.band * bandPitchM + place.side * spec.boothDepthM),
    widthM: spec.boothWidthM,
    depthM: spec.boothDepthM,
    breakAfter: false,
    priceVnd: '0',
    zone: zones.findLast((rule) => rule.zone !== null)?.zone ?? null,
  };
}

/** The centres of the aisles between blocks, from the left wall: where doors belong. */
export function crossAisleCentresM(frame: GridFrame): readonly number[] {
  const { spec, shape, leftM } = frame;
  const blockM = shape.boothsPerSide * spec.boothWidthM;
  return Array.from({ length: Math.max(0, shape.blocksPerBand - 1) }, (_, i) =>
    toCentimetres(leftM + (i + 1) * blockM + (i + 0.5) * spec.crossAisleM),
  );
}
