/** Where a booth stands in its row: enough to know its neighbours. */
export interface RowPlace {
  readonly id: string;
  /** Code or id of the hall: rows of two halls may have one name. */
  readonly hall: string;
  readonly row: string;
  readonly position: number;
  readonly breakAfter: boolean;
}

/**
 * The given booths as blocks: maximal runs of consecutive positions of one row without a break between them (rule of
 * booths.csv). Blocks and the booths in them come in order of hall, row and position.
 */
export function blocksOf<Booth extends RowPlace>(booths: readonly Booth[]): readonly Booth[][] {
  const blocks: Booth[][] = [];
  let previous: Booth | undefined;
  for (const booth of [...booths].sort(byPlace)) {
    if (previous && areNeighbours(previous, booth)) blocks.at(-1)?.push(booth);
    else blocks.push([booth]);
    previous = booth;
  }
  return blocks;
}

/** True for booths that stand side by side without a gap or break; none and one do. */
export function isOneBlock(booths: readonly RowPlace[]): boolean {
  return blocksOf(booths).length <= 1;
}

function areNeighbours(first: RowPlace, next: RowPlace): boolean {
  return (
    first.hall === next.hall &&
    first.row === next.row &&
    next.position === first.position + 1 &&
    !first.breakAfter
  );
}

function byPlace(a: RowPlace, b: RowPlace): number {
  return compare(a.hall, b.hall) || compare(a.row, b.row) || a.position - b.position;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
