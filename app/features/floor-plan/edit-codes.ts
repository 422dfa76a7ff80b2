import { inReadingOrder } from './edit-places';
import { toCentimetres } from './geometry';
import { rowKey, tidyRows } from './neighbours';
import { figures } from './numbering';
import type { PlanBooth, PlanDocument } from './plan-document';
import type { EditOf } from './plan-edit';

/** New codes for the selection in reading order; ids stay, so that what refers to a booth still finds it. */
export function renumberBooths(plan: PlanDocument, edit: EditOf<'renumber'>): PlanDocument {
  const ids = new Set(edit.ids);
  const codes = new Map<string, string>();
  const selected = plan.booths.filter((booth) => ids.has(booth.id)).sort(inReadingOrder);
  for (const [index, booth] of selected.entries()) {
    codes.set(booth.id, `${edit.prefix}${figures(edit.first + index, edit.digits)}`);
  }
  const booths = plan.booths.map((booth) => ({
    ...booth,
    code: codes.get(booth.id) ?? booth.code,
  }));
  return { ...plan, booths };
}

/** Copies keep the originals' order in their new rows. */
export function duplicateBooths(plan: PlanDocument, edit: EditOf<'duplicate'>): PlanDocument {
  const originals = new Map(plan.booths.map((booth) => [booth.id, booth]));
  const copies = edit.copies.flatMap(({ of, ...names }): PlanBooth[] => {
    const original = originals.get(of);
    if (!original) return [];
    const xM = toCentimetres(original.xM + edit.dxM);
    return [{ ...original, ...names, xM, yM: toCentimetres(original.yM + edit.dyM) }];
  });
  const after = offsetPositions(plan.booths, copies);
  return { ...plan, booths: tidyRows([...plan.booths, ...after], new Set(after.map(rowKey))) };
}

/** A copy that joins an existing row stands behind the booths that are there. */
function offsetPositions(
  existing: readonly PlanBooth[],
  copies: readonly PlanBooth[],
): PlanBooth[] {
  const last = new Map<string, number>();
  for (const booth of existing) {
    last.set(rowKey(booth), Math.max(last.get(rowKey(booth)) ?? 0, booth.position));
  }
  return copies.map((copy) => ({
    ...copy,
    position: copy.position + (last.get(rowKey(copy)) ?? 0),
  }));
}
