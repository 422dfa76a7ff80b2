import type { AppError, Result } from '~/kernel/result';
import { applyEdit } from './apply-edit';
import type { PlanDocument } from './plan-document';
import type { PlanEdit } from './plan-edit';

/** Drawing with undo: plans are shared structurally, so a hundred steps cost little more than one plan. */
export interface PlanHistory {
  readonly past: readonly PlanDocument[];
  readonly present: PlanDocument;
  readonly future: readonly PlanDocument[];
}

/** Steps that can be undone. */
const depth = 200;

export function startHistory(plan: PlanDocument): PlanHistory {
  return { past: [], present: plan, future: [] };
}

/** One more step; what had been undone can no longer be redone. A refused edit leaves the history as it was. */
export function doEdit(history: PlanHistory, edit: PlanEdit): Result<PlanHistory, AppError> {
  const edited = applyEdit(history.present, edit);
  if (!edited.ok) return edited;
  const past = [...history.past, history.present].slice(-depth);
  return { ok: true, value: { past, present: edited.value, future: [] } };
}

export function undo(history: PlanHistory): PlanHistory {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

export function redo(history: PlanHistory): PlanHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future };
}
