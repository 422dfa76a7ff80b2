import { useLocation } from '@remix-run/react';
import { type MouseEvent, type RefObject, useEffect, useState } from 'react';

/**
 * The phone menu once scripts run: opens in place (no `#menu` in the history), keeps Tab inside, closes on Escape and
 * on every new page, and gives the focus back. Without scripts the `:target` rule of shell.css shows the same sheet.
 */
export function useMenuSheet(sheet: RefObject<HTMLElement | null>) {
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  const { key } = useLocation();
  const open = opener !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(() => setOpener(null), [key]);

  useEffect(() => {
    const menu = sheet.current;
    if (!open || !menu) return;
    const stops = () =>
      [...menu.querySelectorAll<HTMLElement>('a[href], button, summary, input')].filter(
        (stop) => stop.offsetParent !== null,
      );
    stops()[0]?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        setOpener(null);
        opener?.focus();
      }
      if (event.key !== 'Tab') return;
      const all = stops();
      const [first, last] = [all[0], all.at(-1)];
      const leaving = event.shiftKey
        ? document.activeElement === first
        : document.activeElement === last;
      if (!leaving) return;
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open, opener, sheet]);

  return {
    open,
    show: (event: MouseEvent<HTMLElement>) => {
      event.preventDefault();
      setOpener(event.currentTarget);
    },
    hide: (event: MouseEvent<HTMLElement>) => {
      event.preventDefault();
      opener?.focus();
      setOpener(null);
      // Came here by address, before scripts ran: leave the target as well.
      if (window.location.hash === `#${sheet.current?.id}`) window.location.hash = '';
    },
  };
}
