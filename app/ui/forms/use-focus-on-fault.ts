import { useEffect } from 'react';

/**
 * Takes the reader to the control that a refused form stumbled over.
 * @param controlId of that control; nothing happens without one
 * @param answer the refusal itself: each new one moves the focus again
 */
export function useFocusOnFault(controlId: string | undefined, answer: unknown): void {
  useEffect(() => {
    if (!controlId || !answer) return;
    const control = document.getElementById(controlId);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  }, [controlId, answer]);
}
