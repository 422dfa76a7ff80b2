import { rowKey } from './neighbours';
import type { PlanBooth } from './plan-document';

export interface RowLabel {
  readonly row: string;
  readonly xM: number;
  readonly yM: number;
}

/** Where the names of rows stand: beside the row's leftmost booth, half an aisle out, level with its middle. */
export function rowLabels(booths: readonly PlanBooth[]): readonly RowLabel[] {
  const leftmost = new Map<string, PlanBooth>();
  for (const booth of booths) {
    const known = leftmost.get(rowKey(booth));
    if (!known || booth.xM < known.xM) leftmost.set(rowKey(booth), booth);
  }
  return [...leftmost.values()].map((booth) => ({
    row: booth.row,
    xM: booth.xM - 1,
    yM: booth.yM + booth.depthM / 2,
  }));
}
