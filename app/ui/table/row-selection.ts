import { type RefObject, useEffect, useState } from 'react';

const boxesOf = (table: HTMLElement) => [
  ...table.querySelectorAll<HTMLInputElement>('input[name="selected"]'),
];
const headOf = (table: HTMLElement) =>
  table.querySelector<HTMLInputElement>('thead input[type="checkbox"]');

/**
 * Keeps the ticked rows of a table: how many there are, all of a page at once, and a range with Shift.
 * The boxes themselves stay plain form fields, so the post needs none of this.
 * @param rowsKey names the rows shown; other rows are another selection
 */
export function useRowSelection(
  table: RefObject<HTMLTableElement | null>,
  rowsKey: string,
): number {
  const [count, setCount] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: rowsKey stands for the rows in the document
  useEffect(() => {
    const element = table.current;
    if (!element) return;
    let last: HTMLInputElement | null = null;
    const onClick = (event: MouseEvent) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement)) return;
      if (box === headOf(element)) tickAll(element, box.checked);
      else if (box.name === 'selected') {
        if (event.shiftKey && last) tickRange(element, last, box);
        last = box;
      }
      setCount(showInHead(element));
    };
    // The browser restores ticks when it comes back to a page.
    setCount(showInHead(element));
    element.addEventListener('click', onClick);
    return () => element.removeEventListener('click', onClick);
  }, [table, rowsKey]);

  return count;
}

function tickAll(table: HTMLElement, checked: boolean) {
  for (const box of boxesOf(table)) box.checked = checked;
}

function tickRange(table: HTMLElement, from: HTMLInputElement, to: HTMLInputElement) {
  const boxes = boxesOf(table);
  const [first = 0, last = 0] = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b);
  for (const box of boxes.slice(Math.max(0, first), last + 1)) box.checked = to.checked;
}

/** Shows in the head whether all, some or none are ticked, and counts them. */
function showInHead(table: HTMLElement): number {
  const boxes = boxesOf(table);
  const ticked = boxes.filter((box) => box.checked).length;
  const head = headOf(table);
  if (head) {
    head.checked = ticked > 0 && ticked === boxes.length;
    head.indeterminate = ticked > 0 && ticked < boxes.length;
  }
  return ticked;
}
