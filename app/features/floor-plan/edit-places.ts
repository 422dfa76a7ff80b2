import { type AppError, fail, ok, type Result } from '~/kernel/result';
import { boundsOf, toCentimetres } from './geometry';
import { byPosition, rowKey, tidyRows } from './neighbours';
import type { PlanBooth, PlanDocument } from './plan-document';
import type { EditOf } from './plan-edit';

/** The plan with some booths replaced and the rows they stood in made consistent with the floor again. */
function withChanged(plan: PlanDocument, booths: readonly PlanBooth[], ids: ReadonlySet<string>) {
  const touched = plan.booths.filter((booth) => ids.has(booth.id)).map(rowKey);
  return { ...plan, booths: tidyRows(booths, new Set(touched)) };
}

export function moveBooths(plan: PlanDocument, edit: EditOf<'move'>): PlanDocument {
  const ids = new Set(edit.ids);
  const booths = plan.booths.map((booth) =>
    ids.has(booth.id)
      ? {
          ...booth,
          xM: toCentimetres(booth.xM + edit.dxM),
          yM: toCentimetres(booth.yM + edit.dyM),
        }
      : booth,
  );
  return withChanged(plan, booths, ids);
}

export function resizeBooth(plan: PlanDocument, edit: EditOf<'resize'>): PlanDocument {
  const { id, widthM, depthM } = edit;
  const booths = plan.booths.map((booth) =>
    booth.id === id ? { ...booth, widthM, depthM } : booth,
  );
  return withChanged(plan, booths, new Set([id]));
}

export function removeBooths(plan: PlanDocument, edit: EditOf<'remove'>): PlanDocument {
  const ids = new Set(edit.ids);
  return withChanged(
    plan,
    plan.booths.filter((booth) => !ids.has(booth.id)),
    ids,
  );
}

/**
 * @returns `plan.not-a-rectangle` when the booths are of several halls or leave holes. The raw space keeps the id, code,
 * row and position of the first booth in reading order, and loses features that raw space does not have (power).
 */
export function mergeIntoRaw(
  plan: PlanDocument,
  edit: EditOf<'merge'>,
): Result<PlanDocument, AppError> {
  const ids = new Set(edit.ids);
  const merged = plan.booths.filter((booth) => ids.has(booth.id));
  const first = [...merged].sort(inReadingOrder)[0];
  if (!first) return fail('plan.not-a-rectangle');
  const bounds = boundsOf(merged);
  const covered = merged.reduce((sum, booth) => sum + booth.widthM * booth.depthM, 0);
  const isWhole = Math.abs(covered - bounds.widthM * bounds.depthM) < 0.05;
  if (!isWhole || merged.some((booth) => booth.hall !== first.hall)) {
    return fail('plan.not-a-rectangle', { booth: first.code });
  }
  const raw: PlanBooth = {
    ...first,
    ...bounds,
    kind: 'raw',
    features: first.features.filter((feature) => !feature.startsWith('power')),
    priceVnd: edit.priceVnd,
  };
  const booths = plan.booths
    .filter((booth) => booth.id === first.id || !ids.has(booth.id))
    .map((booth) => (booth.id === first.id ? raw : booth));
  return ok(withChanged(plan, booths, ids));
}

/** Top to bottom by row, then along the row. */
export function inReadingOrder(a: PlanBooth, b: PlanBooth): number {
  return rowKey(a) === rowKey(b) ? byPosition(a, b) : a.yM - b.yM || a.xM - b.xM;
}
