import { type AppError, fail, ok, type Result } from '~/kernel/result';
import { boothPriceVnd } from './booth-price';
import { recogniseCorners } from './corners';
import { toCentimetres } from './geometry';
import { crossAisleCentresM, type GridFrame, gridPlaces } from './grid-places';
import { chooseGridShape, type GridShape, gridCapacity, gridSizeM } from './grid-shape';
import { hallAreas, hallEntrances } from './hall-furniture';
import type { HallSpec } from './hall-spec';
import { numberBooths } from './number-booths';
import type { PlanBooth, PlanHall } from './plan-document';
import { placeRawSpaces } from './raw-band';

export interface GeneratedHall {
  readonly hall: PlanHall;
  readonly booths: readonly PlanBooth[];
  readonly shape: GridShape;
}

/**
 * A hall with exactly the wanted booths: back-to-back bands under a line of raw spaces, corners recognised, priced,
 * numbered, zoned, with entrances and stage. Booth ids equal their codes.
 * @returns `plan.shape-missing`, `plan.too-small` or `plan.too-large` (more than 2 km of hall).
 */
export function generateHall(spec: HallSpec): Result<GeneratedHall, AppError> {
  const rawCount = spec.rawSpaces.reduce((sum, raw) => sum + raw.count, 0);
  const wanted = spec.booths === undefined ? null : spec.booths - rawCount;
  if (wanted !== null && wanted < 0) {
    return fail('plan.too-small', { capacity: spec.booths ?? 0, wanted: rawCount });
  }
  const shape = wanted === 0 ? ok(noGrid) : chooseGridShape(spec, wanted);
  if (!shape.ok) return shape;

  const stageM = (side: string) =>
    spec.stage?.side === side ? spec.stage.depthM + spec.aisleM : 0;
  const grid = wanted === 0 ? { widthM: 12, depthM: 0 } : gridSizeM(shape.value, spec);
  const leftM = spec.wallAisleM + stageM('west');
  const topM = spec.wallAisleM + stageM('north');
  const raw = placeRawSpaces(spec, { xM: leftM, yM: topM, widthM: grid.widthM });
  const gridTopM = topM + raw.depthM + (raw.depthM > 0 && grid.depthM > 0 ? spec.aisleM : 0);
  const size = {
    widthM: toCentimetres(
      leftM + Math.max(grid.widthM, raw.widthM) + spec.wallAisleM + stageM('east'),
    ),
    depthM: toCentimetres(gridTopM + grid.depthM + spec.wallAisleM + stageM('south')),
  };
  if (size.widthM > 2000 || size.depthM > 2000) return fail('plan.too-large', size);

  const places = gridPlaces(shape.value, wanted ?? gridCapacity(shape.value));
  const frame: GridFrame = { spec, shape: shape.value, leftM, topM: gridTopM };
  const numbered = [...raw.booths, ...numberBooths(places, frame)];
  const hall: PlanHall = { code: spec.code, name: spec.name, ...size, areas: [], entrances: [] };
  const aisles = crossAisleCentresM(frame);
  return ok({
    shape: shape.value,
    hall: {
      ...hall,
      areas: hallAreas(spec, size),
      entrances: hallEntrances(spec, size, aisles),
    },
    booths: priced(numbered, hall, spec),
  });
}

const noGrid: GridShape = { bands: 0, blocksPerBand: 0, boothsPerSide: 0 };

function priced(booths: readonly PlanBooth[], hall: PlanHall, spec: HallSpec): PlanBooth[] {
  const corners = recogniseCorners(booths, hall);
  return booths.map((booth) => {
    const kind = corners.has(booth.id) ? 'corner' : booth.kind;
    return { ...booth, kind, priceVnd: String(boothPriceVnd(kind, booth, spec.prices)) };
  });
}
