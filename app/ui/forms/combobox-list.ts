import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Option } from './option';
import { indexOptions, searchOptions } from './search-options';

/** Rows a list shows at once; more would be scrolled past, not read. */
export const mostShown = 60;

/** The list under a combobox: what it holds for the typed words, which row is active, and the keys that move it. */
export function useComboboxList(
  options: readonly Option[],
  query: string | null,
  choose: (option: Option) => void,
) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const index = useMemo(() => indexOptions(options), [options]);
  const found = useMemo(() => searchOptions(index, query ?? ''), [index, query]);
  const shown = found.slice(0, mostShown);

  const show = (at = -1) => {
    setOpen(true);
    setActive(at);
  };
  const hide = () => {
    setOpen(false);
    setActive(-1);
  };
  const step = (by: number) => {
    if (!open) return show(by > 0 ? 0 : shown.length - 1);
    if (shown.length > 0) setActive((active + by + shown.length) % shown.length);
  };
  const keys = new Map<string, () => void>([
    ['ArrowDown', () => step(1)],
    ['ArrowUp', () => step(active === -1 ? 0 : -1)],
    ['PageDown', () => setActive(Math.min(shown.length - 1, active + 8))],
    ['PageUp', () => setActive(Math.max(0, active - 8))],
    ['Escape', hide],
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const option = shown[active];
    if (event.key === 'Enter' && open && option) {
      event.preventDefault();
      if (!option.disabled) choose(option);
      return;
    }
    const act = keys.get(event.key);
    if (!act || (event.key === 'Escape' && !open)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return {
    open,
    active,
    shown,
    more: found.length - shown.length,
    total: found.length,
    show,
    hide,
    setActive,
    onKeyDown,
  };
}
