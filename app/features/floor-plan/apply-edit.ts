import { type AppError, fail, ok, type Result } from '~/kernel/result';
import { checkPlan } from './check-plan';
import { withRecognisedCorners } from './corners';
import { duplicateBooths, renumberBooths } from './edit-codes';
import { mergeIntoRaw, moveBooths, removeBooths, resizeBooth } from './edit-places';
import type { PlanDocument, PlanHall } from './plan-document';
import type { EditOf, PlanEdit } from './plan-edit';

type Edited = Result<PlanDocument, AppError>;

/**
 * The plan after one edit, or why it cannot be: the first fault of `checkPlan` that the edit brought in (faults that were
 * there before do not stop work elsewhere), `plan.no-booth` (with `id`), `plan.no-hall`, `plan.not-a-rectangle`,
 * `plan.hall-not-empty`. The given plan is not changed.
 */
export function applyEdit(plan: PlanDocument, edit: PlanEdit): Edited {
  return applyEdits(plan, [edit]);
}

/**
 * The plan after a batch of edits, checked once at the end: what a later edit puts right is no fault. Errors as
 * {@link applyEdit}.
 */
export function applyEdits(plan: PlanDocument, edits: readonly PlanEdit[]): Edited {
  let edited: PlanDocument = plan;
  for (const edit of edits) {
    const missing = missingBooth(edited, edit);
    if (missing !== null) return fail('plan.no-booth', { id: missing });
    const next = change(edited, edit);
    if (!next.ok) return next;
    edited = next.value;
  }
  const fault = newFault(plan, edited);
  return fault ? { ok: false, error: fault } : ok(edited);
}

/** The first fault of `after` that `before` did not have already. */
export function newFault(before: PlanDocument, after: PlanDocument): AppError | undefined {
  const known = new Set(checkPlan(before).map((fault) => JSON.stringify(fault)));
  return checkPlan(after).find((found) => !known.has(JSON.stringify(found)));
}

function missingBooth(plan: PlanDocument, edit: PlanEdit): string | null {
  const named =
    'ids' in edit
      ? edit.ids
      : edit.type === 'resize'
        ? [edit.id]
        : edit.type === 'duplicate'
          ? edit.copies.map((copy) => copy.of)
          : [];
  const known = new Set(plan.booths.map((booth) => booth.id));
  return named.find((id) => !known.has(id)) ?? null;
}

function change(plan: PlanDocument, edit: PlanEdit): Edited {
  switch (edit.type) {
    case 'move':
      return ok(moveBooths(plan, edit));
    case 'resize':
      return ok(resizeBooth(plan, edit));
    case 'add':
      return ok({ ...plan, booths: [...plan.booths, ...edit.booths] });
    case 'remove':
      return ok(removeBooths(plan, edit));
    case 'set':
      return ok(setBooths(plan, edit));
    case 'renumber':
      return ok(renumberBooths(plan, edit));
    case 'duplicate':
      return ok(duplicateBooths(plan, edit));
    case 'merge':
      return mergeIntoRaw(plan, edit);
    case 'recognise-corners':
      return ok(withRecognisedCorners(plan, edit.hall));
    default:
      return changeHall(plan, edit);
  }
}

function setBooths(plan: PlanDocument, edit: EditOf<'set'>): PlanDocument {
  const ids = new Set(edit.ids);
  const booths = plan.booths.map((booth) =>
    ids.has(booth.id) ? { ...booth, ...edit.patch } : booth,
  );
  return { ...plan, booths };
}

type HallEdit = EditOf<
  'set-hall' | 'remove-hall' | 'set-area' | 'remove-area' | 'set-entrance' | 'remove-entrance'
>;

function changeHall(plan: PlanDocument, edit: HallEdit): Edited {
  if (edit.type === 'set-hall') {
    return ok({ ...plan, halls: replaced(plan.halls, edit.hall, (hall) => hall.code) });
  }
  const hall = plan.halls.find(({ code }) => code === edit.hall);
  if (!hall) return fail('plan.no-hall', { hall: edit.hall });
  if (edit.type === 'remove-hall') {
    const booths = plan.booths.filter((booth) => booth.hall === hall.code).length;
    if (booths > 0) return fail('plan.hall-not-empty', { hall: hall.code, booths });
    return ok({ ...plan, halls: plan.halls.filter((other) => other !== hall) });
  }
  return ok({ ...plan, halls: replaced(plan.halls, furnished(hall, edit), ({ code }) => code) });
}

function furnished(
  hall: PlanHall,
  edit: Exclude<HallEdit, { type: 'set-hall' | 'remove-hall' }>,
): PlanHall {
  switch (edit.type) {
    case 'set-area':
      return { ...hall, areas: replaced(hall.areas, edit.area, ({ id }) => id) };
    case 'remove-area':
      return { ...hall, areas: hall.areas.filter(({ id }) => id !== edit.id) };
    case 'set-entrance':
      return { ...hall, entrances: replaced(hall.entrances, edit.entrance, ({ id }) => id) };
    case 'remove-entrance':
      return { ...hall, entrances: hall.entrances.filter(({ id }) => id !== edit.id) };
  }
}

/** The list with the item in the place of the one with its key, or at the end. */
function replaced<T>(items: readonly T[], item: T, keyOf: (item: T) => string): T[] {
  const at = items.findIndex((other) => keyOf(other) === keyOf(item));
  return at < 0 ? [...items, item] : items.map((other, index) => (index === at ? item : other));
}
