import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError, Result } from '~/kernel/result';
import {
  type Drawing,
  draw,
  redoDrawing,
  redraw,
  savedDrawing,
  startDrawing,
  undoDrawing,
} from '../../drawing';
import type { PlanDocument } from '../../plan-document';
import type { PlanEdit } from '../../plan-edit';

/** What the save of a drawing answers. */
export interface SaveAnswer {
  readonly saved?: { readonly version: number; readonly edits: number };
  readonly error?: AppError;
}

export interface DrawingBoard {
  readonly plan: PlanDocument;
  readonly unsaved: number;
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
  /** The last refusal: of an edit, or of saving. */
  readonly error: AppError | null;
  readonly saving: boolean;
  /** After {@link rebase}: how many edits were applied again and how many no longer fit. */
  readonly rebased: { readonly applied: number; readonly dropped: number } | null;
  /** Applies an edit; true when it was possible. */
  readonly edit: (edit: Result<PlanEdit, AppError>) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly discard: () => void;
  /** Takes the newest plan and draws the unsaved edits on it again. */
  readonly rebase: () => void;
}

/**
 * The drawing of one hall, saved as one batch with the version it began from. A refused save keeps everything that was drawn.
 * @param latest the plan and version as the loader knows them now; newer than the drawing's after a conflict
 */
export function useDrawing(
  latest: { readonly plan: PlanDocument; readonly version: number },
  saveTo: string,
): DrawingBoard {
  const fetcher = useFetcher<SaveAnswer>();
  const [drawing, setDrawing] = useState<Drawing>(() => startDrawing(latest.plan));
  const [version, setVersion] = useState(latest.version);
  const [error, setError] = useState<AppError | null>(null);
  const [rebased, setRebased] = useState<DrawingBoard['rebased']>(null);
  const now = useRef(drawing);
  now.current = drawing;
  const saving = fetcher.state !== 'idle';

  const { data } = fetcher;
  useEffect(() => {
    if (!data) return;
    setError(data.error ?? null);
    if (!data.saved) return;
    const { version: savedVersion, edits } = data.saved;
    setVersion(savedVersion);
    setRebased(null);
    setDrawing((drawn) => savedDrawing(drawn, edits));
  }, [data]);

  const edit = useCallback((wanted: Result<PlanEdit, AppError>): boolean => {
    const next = wanted.ok ? draw(now.current, wanted.value) : wanted;
    setError(next.ok ? null : next.error);
    if (!next.ok) return false;
    now.current = next.value;
    setDrawing(next.value);
    return true;
  }, []);
  const start = (on: Drawing) => {
    setDrawing(on);
    setVersion(latest.version);
    setError(null);
  };
  return {
    plan: drawing.history.present,
    unsaved: drawing.unsaved.length,
    mayUndo: drawing.unsaved.length > 0 && drawing.history.past.length > 0,
    mayRedo: drawing.undone.length > 0,
    error,
    saving,
    rebased,
    edit,
    undo: () => setDrawing(undoDrawing),
    redo: () => setDrawing(redoDrawing),
    save: () => {
      if (saving || drawing.unsaved.length === 0) return;
      const edits = JSON.stringify(drawing.unsaved);
      fetcher.submit({ edits, version: String(version) }, { method: 'post', action: saveTo });
    },
    discard: () => {
      start(startDrawing(latest.plan));
      setRebased(null);
    },
    rebase: () => {
      const again = redraw(latest.plan, drawing.unsaved);
      start(again.drawing);
      setRebased({ applied: again.drawing.unsaved.length, dropped: again.dropped });
    },
  };
}
