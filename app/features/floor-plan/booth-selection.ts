import type { FloorRect } from './geometry';
import { overlaps } from './geometry';
import type { PlanBooth } from './plan-document';

export type SelectionMode = 'single' | 'multiple';

/** How a booth was chosen: alone, added or taken out (ctrl, space), or as the end of a range (shift). */
export type SelectionGesture = 'replace' | 'toggle' | 'range';

/**
 * The selection after choosing a booth. A range runs in reading order (as the list is sorted) from `anchorId`, the booth
 * chosen last, and is added; without an anchor it is the booth alone.
 */
export function nextSelection(
  booths: readonly PlanBooth[],
  selected: ReadonlySet<string>,
  chosen: {
    readonly id: string;
    readonly gesture: SelectionGesture;
    readonly anchorId: string | null;
  },
  mode: SelectionMode,
): readonly string[] {
  const { id, gesture, anchorId } = chosen;
  if (mode === 'single') return selected.has(id) && gesture === 'toggle' ? [] : [id];
  if (gesture === 'toggle') {
    return selected.has(id) ? [...selected].filter((other) => other !== id) : [...selected, id];
  }
  if (gesture === 'replace' || anchorId === null) return [id];
  const order = booths.map((booth) => booth.id);
  const [from, to] = [order.indexOf(anchorId), order.indexOf(id)].sort((a, b) => a - b);
  if (from === undefined || to === undefined || from < 0) return [id];
  return [...new Set([...selected, ...order.slice(from, to + 1)])];
}

/** Booths that a marquee reaches. */
export function boothsWithin(booths: readonly PlanBooth[], marquee: FloorRect): readonly string[] {
  return booths.filter((booth) => overlaps(booth, marquee)).map((booth) => booth.id);
}
