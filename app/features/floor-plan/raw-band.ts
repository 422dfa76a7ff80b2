import { toCentimetres } from './geometry';
import type { HallSpec } from './hall-spec';
import { figures } from './numbering';
import type { PlanBooth } from './plan-document';

interface RawBand {
  readonly booths: readonly PlanBooth[];
  /** What the raw spaces take of the hall, 0 × 0 without any. */
  readonly widthM: number;
  readonly depthM: number;
}

/** Raw spaces stand free, an aisle apart, in lines as wide as the grid below them; a break follows each. */
export function placeRawSpaces(
  spec: HallSpec,
  at: { readonly xM: number; readonly yM: number; readonly widthM: number },
): RawBand {
  const sizes = spec.rawSpaces.flatMap((raw) =>
    Array.from({ length: raw.count }, () => ({ widthM: raw.widthM, depthM: raw.depthM })),
  );
  const { prefix, rawPrefix, firstRaw } = spec.numbering;
  const digits = Math.max(2, String(firstRaw + sizes.length).length);
  const booths: PlanBooth[] = [];
  let x = 0;
  let lineTop = 0;
  let lineDepth = 0;
  let widest = 0;
  for (const [index, size] of sizes.entries()) {
    if (x > 0 && x + size.widthM > at.widthM) {
      lineTop += lineDepth + spec.aisleM;
      x = 0;
      lineDepth = 0;
    }
    const code = `${prefix}${rawPrefix}${figures(firstRaw + index, digits)}`;
    booths.push({
      id: code,
      code,
      hall: spec.code,
      row: `${prefix}${rawPrefix}`,
      position: index + 1,
      kind: 'raw',
      features: [],
      categories: [],
      xM: toCentimetres(at.xM + x),
      yM: toCentimetres(at.yM + lineTop),
      ...size,
      breakAfter: index < sizes.length - 1,
      priceVnd: '0',
      zone: null,
    });
    widest = Math.max(widest, x + size.widthM);
    x += size.widthM + spec.aisleM;
    lineDepth = Math.max(lineDepth, size.depthM);
  }
  return { booths, widthM: widest, depthM: lineTop + lineDepth };
}
