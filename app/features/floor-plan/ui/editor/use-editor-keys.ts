import { useEffect, useRef } from 'react';

export interface EditorKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly remove: () => void;
}

/** Ctrl+Z, Ctrl+Y (or Ctrl+Shift+Z), Ctrl+S anywhere on the page; Delete where nothing is being typed. */
export function useEditorKeys(keys: EditorKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, select');
      const act = actOf(event, Boolean(isTyping));
      if (!act) return;
      event.preventDefault();
      now.current[act]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function actOf(event: KeyboardEvent, isTyping: boolean): keyof EditorKeys | null {
  const key = event.key.toLowerCase();
  const commands = event.ctrlKey || event.metaKey;
  if (commands && key === 's') return 'save';
  if (isTyping) return null;
  if (commands && key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (commands && key === 'y') return 'redo';
  return key === 'delete' || key === 'backspace' ? 'remove' : null;
}
