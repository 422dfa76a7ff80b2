import { type AppError, fail, ok, type Result } from '~/kernel/result';
import type { HallSpec } from './hall-spec';

/** How many bands, blocks in each, and booths along one side of a block. */
export interface GridShape {
  readonly bands: number;
  readonly blocksPerBand: number;
  readonly boothsPerSide: number;
}

const comfortableBlock = 12;

export function gridCapacity(shape: GridShape): number {
  return 2 * shape.bands * shape.blocksPerBand * shape.boothsPerSide;
}

/** Width and depth in metres of the block grid alone, without the aisles along the walls. */
export function gridSizeM(shape: GridShape, spec: HallSpec): { widthM: number; depthM: number } {
  const { bands, blocksPerBand, boothsPerSide } = shape;
  return {
    widthM:
      blocksPerBand * boothsPerSide * spec.boothWidthM + (blocksPerBand - 1) * spec.crossAisleM,
    depthM: bands * 2 * spec.boothDepthM + (bands - 1) * spec.aisleM,
  };
}

/**
 * The shape for `wanted` booths in the grid: what the spec fixes stays, the rest is searched for good proportion,
 * little waste at the end and blocks one can walk around.
 * @returns `plan.shape-missing` without a number to derive from, `plan.too-small` when the fixed numbers hold fewer.
 */
export function chooseGridShape(
  spec: HallSpec,
  wanted: number | null,
): Result<GridShape, AppError> {
  const { bands, blocksPerBand, boothsPerSide } = spec;
  if (bands && blocksPerBand && boothsPerSide) {
    const shape = { bands, blocksPerBand, boothsPerSide };
    const capacity = gridCapacity(shape);
    if (wanted !== null && capacity < wanted) return fail('plan.too-small', { capacity, wanted });
    return ok(shape);
  }
  if (wanted === null) return fail('plan.shape-missing');
  const candidates = candidateShapes(spec, wanted);
  const best = candidates.reduce<GridShape | null>(
    (kept, shape) =>
      kept && strain(kept, spec, wanted) <= strain(shape, spec, wanted) ? kept : shape,
    null,
  );
  return best ? ok(best) : fail('plan.too-small', { capacity: 0, wanted });
}

function candidateShapes(spec: HallSpec, wanted: number): GridShape[] {
  const shapes: GridShape[] = [];
  for (const bands of spec.bands ? [spec.bands] : upTo(60)) {
    for (const blocksPerBand of spec.blocksPerBand ? [spec.blocksPerBand] : upTo(8)) {
      const needed = Math.max(1, Math.ceil(wanted / (2 * bands * blocksPerBand)));
      const boothsPerSide = spec.boothsPerSide ?? needed;
      if (boothsPerSide >= needed && boothsPerSide <= 80) {
        shapes.push({ bands, blocksPerBand, boothsPerSide });
      }
    }
  }
  return shapes;
}

/** Lower is better: distance from the wished proportion, unused places, blocks too long or too short to serve. */
function strain(shape: GridShape, spec: HallSpec, wanted: number): number {
  const { widthM, depthM } = gridSizeM(shape, spec);
  const proportion = Math.abs(Math.log(widthM / depthM / spec.proportion));
  const waste = (gridCapacity(shape) - wanted) / Math.max(wanted, 1);
  const block = Math.abs(Math.log(shape.boothsPerSide / comfortableBlock));
  return proportion + 4 * waste + 0.6 * block;
}

function upTo(max: number): number[] {
  return Array.from({ length: max }, (_, i) => i + 1);
}
