import type { FloorRect } from './geometry';
import { byPosition, rowKey } from './neighbours';
import type { PlanBooth } from './plan-document';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The booth an arrow key leads to: the nearest one that way, a metre sideways counting as two ahead, so that one walks
 * along a row and across an aisle to what stands opposite. Null at the edge of the hall.
 */
export function boothTowards(
  booths: readonly PlanBooth[],
  from: PlanBooth,
  direction: Direction,
): PlanBooth | null {
  let best: { booth: PlanBooth; cost: number } | null = null;
  for (const booth of booths) {
    if (booth.id === from.id) continue;
    const { ahead, aside } = offset(from, booth, direction);
    if (ahead < 0.2 || aside > ahead * 3) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { booth, cost };
  }
  return best?.booth ?? null;
}

function offset(from: FloorRect, to: FloorRect, direction: Direction) {
  const dx = to.xM + to.widthM / 2 - (from.xM + from.widthM / 2);
  const dy = to.yM + to.depthM / 2 - (from.yM + from.depthM / 2);
  switch (direction) {
    case 'left':
      return { ahead: -dx, aside: Math.abs(dy) };
    case 'right':
      return { ahead: dx, aside: Math.abs(dy) };
    case 'up':
      return { ahead: -dy, aside: Math.abs(dx) };
    case 'down':
      return { ahead: dy, aside: Math.abs(dx) };
  }
}

/** First or last booth of the row the given one stands in. */
export function rowEnd(
  booths: readonly PlanBooth[],
  from: PlanBooth,
  end: 'first' | 'last',
): PlanBooth | null {
  const row = booths.filter((booth) => rowKey(booth) === rowKey(from)).sort(byPosition);
  return (end === 'first' ? row[0] : row.at(-1)) ?? null;
}

/** The booth whose code begins with what was typed; the exact code wins. */
export function boothTyped(booths: readonly PlanBooth[], typed: string): PlanBooth | null {
  const wanted = typed.toUpperCase();
  const starting = booths.filter((booth) => booth.code.toUpperCase().startsWith(wanted));
  return starting.find((booth) => booth.code.toUpperCase() === wanted) ?? starting[0] ?? null;
}
