import { touches } from './geometry';
import type { PlanBooth } from './plan-document';

/** Booths of a row in walking order. */
export function byPosition(a: PlanBooth, b: PlanBooth): number {
  return a.position - b.position;
}

/** Key of a booth's row within the plan. */
export function rowKey(booth: Pick<PlanBooth, 'hall' | 'row'>): string {
  return JSON.stringify([booth.hall, booth.row]);
}

/**
 * The booths with positions 1, 2, 3 … and breaks set anew from the floor in the rows named by `keys`: a break stands
 * wherever the next booth of the row is not beside it. Order of the list is kept.
 */
export function tidyRows(booths: readonly PlanBooth[], keys: ReadonlySet<string>): PlanBooth[] {
  const rows = new Map<string, PlanBooth[]>();
  for (const booth of booths) {
    const key = rowKey(booth);
    if (!keys.has(key)) continue;
    const row = rows.get(key);
    if (row) row.push(booth);
    else rows.set(key, [booth]);
  }
  const tidied = new Map<string, PlanBooth>();
  for (const row of rows.values()) {
    const sorted = [...row].sort(byPosition);
    for (const [index, booth] of sorted.entries()) {
      const next = sorted[index + 1];
      const breakAfter = next !== undefined && !touches(booth, next);
      tidied.set(booth.id, { ...booth, position: index + 1, breakAfter });
    }
  }
  return booths.map((booth) => tidied.get(booth.id) ?? booth);
}
