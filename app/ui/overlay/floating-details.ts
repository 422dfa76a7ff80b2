import { type KeyboardEvent, type RefObject, useCallback, useEffect } from 'react';
import { keepInView } from './keep-in-view';

/** Makes a `<details>` behave like a menu once scripts run: Escape, outside clicks, leaving focus, arrow keys. */
export function useFloatingDetails(details: RefObject<HTMLDetailsElement | null>) {
  const close = useCallback(() => {
    if (details.current) details.current.open = false;
  }, [details]);

  useEffect(() => {
    const onPointer = (event: Event) => {
      const target = event.target;
      if (target instanceof Node && !details.current?.contains(target)) close();
    };
    // A press on bare text inside the panel gives the focus to a focusable ancestor, such as <main>: that is no leaving.
    const onFocus = (event: Event) => {
      const target = event.target;
      if (target instanceof Node && details.current && !target.contains(details.current))
        onPointer(event);
    };
    const onToggle = () => {
      const [trigger, panel] = details.current?.children ?? [];
      if (details.current?.open && trigger instanceof HTMLElement && panel instanceof HTMLElement) {
        keepInView(panel, trigger);
      }
    };
    const box = details.current;
    box?.addEventListener('toggle', onToggle);
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('focusin', onFocus);
    return () => {
      box?.removeEventListener('toggle', onToggle);
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('focusin', onFocus);
    };
  }, [close, details]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const box = details.current;
      if (!box) return;
      if (event.key === 'Escape' && box.open) {
        close();
        box.querySelector('summary')?.focus();
        return;
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (
        !step ||
        event.target instanceof HTMLInputElement ||
        event.target instanceof HTMLSelectElement
      )
        return;
      event.preventDefault();
      box.open = true;
      const stops = [...box.querySelectorAll<HTMLElement>('a[href], button, input')];
      const here = stops.indexOf(document.activeElement as HTMLElement);
      const next =
        here === -1
          ? step === 1
            ? 0
            : stops.length - 1
          : (here + step + stops.length) % stops.length;
      stops[next]?.focus();
    },
    [close, details],
  );
  return { close, onKeyDown };
}
