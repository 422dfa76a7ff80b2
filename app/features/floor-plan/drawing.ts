import type { AppError, Result } from '~/kernel/result';
import { doEdit, type PlanHistory, redo, startHistory, undo } from './history';
import type { PlanDocument } from './plan-document';
import type { PlanEdit } from './plan-edit';

/** What is being drawn: the plan with its undo, and the edits that are not saved yet, in order. */
export interface Drawing {
  readonly history: PlanHistory;
  readonly unsaved: readonly PlanEdit[];
  /** Undone edits, the next to redo last. */
  readonly undone: readonly PlanEdit[];
}

export function startDrawing(plan: PlanDocument): Drawing {
  return { history: startHistory(plan), unsaved: [], undone: [] };
}

/** One more edit; a refused one leaves the drawing as it was. */
export function draw(drawing: Drawing, edit: PlanEdit): Result<Drawing, AppError> {
  const history = doEdit(drawing.history, edit);
  if (!history.ok) return history;
  return {
    ok: true,
    value: { history: history.value, unsaved: [...drawing.unsaved, edit], undone: [] },
  };
}

/** Back to the last save at most: what is saved is undone by drawing it back. */
export function undoDrawing(drawing: Drawing): Drawing {
  const edit = drawing.unsaved.at(-1);
  const history = undo(drawing.history);
  if (!edit || history === drawing.history) return drawing;
  return {
    history,
    unsaved: drawing.unsaved.slice(0, -1),
    undone: [...drawing.undone, edit],
  };
}

export function redoDrawing(drawing: Drawing): Drawing {
  const edit = drawing.undone.at(-1);
  const history = redo(drawing.history);
  if (!edit || history === drawing.history) return drawing;
  return {
    history,
    unsaved: [...drawing.unsaved, edit],
    undone: drawing.undone.slice(0, -1),
  };
}

/** After a save of the first `count` unsaved edits; drawing may have gone on meanwhile. */
export function savedDrawing(drawing: Drawing, count: number): Drawing {
  return { ...drawing, unsaved: drawing.unsaved.slice(count), undone: [] };
}

/** The unsaved edits on a newer plan, one by one; those that no longer fit are counted and left out. */
export function redraw(
  plan: PlanDocument,
  edits: readonly PlanEdit[],
): { readonly drawing: Drawing; readonly dropped: number } {
  let drawing = startDrawing(plan);
  let dropped = 0;
  for (const edit of edits) {
    const next = draw(drawing, edit);
    if (next.ok) drawing = next.value;
    else dropped += 1;
  }
  return { drawing, dropped };
}
