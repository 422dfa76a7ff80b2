import { rowKey } from './neighbours';
import type { PlanBooth } from './plan-document';

export interface RowLabel {
  readonly row: string;
  readonly xM: number;
  readonly yM: number;
}

/**
 * Where the names of rows stand: beside the row's leftmost booth, just outside it, level with its middle. Raw spaces stand
 * apart and carry their codes.
 */
export function rowLabels(booths: readonly PlanBooth[]): readonly RowLabel[] {
  const leftmost = new Map<string, PlanBooth>();
  for (const booth of booths) {
    if (booth.kind === 'raw') continue;
    const known = leftmost.get(rowKey(booth));
    if (!known || booth.xM < known.xM) leftmost.set(rowKey(booth), booth);
  }
  return [...leftmost.values()].map((booth) => ({
    row: booth.row,
    xM: booth.xM - 0.6,
    yM: booth.yM + booth.depthM / 2,
  }));
}
