import { crossAisleM, type Folded, moved, type Strip } from './row-strips';

const aisleM = 3;

/** Strips on shelves in their order, each shelf as wide as the widest strip at most, an aisle between shelves. */
export function packStrips<T>(strips: readonly Strip<T>[]): {
  readonly places: readonly Folded<T>[];
  readonly widthM: number;
  readonly depthM: number;
} {
  const widthM = Math.max(1, ...strips.map((strip) => strip.widthM));
  const places: Folded<T>[] = [];
  let x = 0;
  let shelfTop = 0;
  let shelfDepth = 0;
  for (const strip of strips) {
    if (x > 0 && x + strip.widthM > widthM + 0.001) {
      shelfTop += shelfDepth + aisleM;
      x = 0;
      shelfDepth = 0;
    }
    places.push(...strip.places.map((place) => moved(place, x, shelfTop)));
    x += strip.widthM + crossAisleM;
    shelfDepth = Math.max(shelfDepth, strip.depthM);
  }
  return { places, widthM, depthM: Math.max(1, shelfTop + shelfDepth) };
}
