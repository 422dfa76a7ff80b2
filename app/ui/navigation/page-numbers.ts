/**
 * The pages to offer: first, last, the current one and its neighbours; `null` is a gap.
 * A gap of one page is that page, since it would take the same room.
 */
export function pageNumbers(current: number, last: number): readonly (number | null)[] {
  const wanted = [1, last, current - 1, current, current + 1].filter(
    (page) => page >= 1 && page <= last,
  );
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  const shown: (number | null)[] = [];
  for (const page of pages) {
    const before = shown.at(-1);
    if (typeof before === 'number' && page - before === 2) shown.push(before + 1);
    else if (typeof before === 'number' && page - before > 2) shown.push(null);
    shown.push(page);
  }
  return shown;
}
