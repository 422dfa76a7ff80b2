import { boothAt, type GridFrame, type GridPlace, gridPlaces } from './grid-places';
import { figures, letterName } from './numbering';
import type { PlanBooth } from './plan-document';

/** One line of booths along an aisle, in walking order, with what its codes begin with. */
interface Line {
  readonly row: string;
  readonly places: readonly GridPlace[];
  readonly letter: string;
  /** Number of the line's first booth. */
  readonly from: number;
}

/**
 * Rows, positions, breaks and codes of the grid's booths. A row is one side of a band (`row`, `continuous`) or of a
 * block (`block`); a break stands where a cross aisle cuts a row. Rows come from the top, positions from the left.
 */
export function numberBooths(places: readonly GridPlace[], frame: GridFrame): PlanBooth[] {
  const { numbering } = frame.spec;
  const lines = linesOf(places, frame);
  const largest = Math.max(0, ...lines.map((line) => line.from + line.places.length - 1));
  const digits = Math.max(numbering.digits, String(largest).length);
  return lines.flatMap((line) =>
    line.places.map((place, index) => {
      const code = `${numbering.prefix}${line.letter}${figures(line.from + index, digits)}`;
      const next = line.places[index + 1];
      return {
        ...boothAt(place, frame),
        id: code,
        code,
        row: line.row,
        position: index + 1,
        breakAfter: next !== undefined && next.block !== place.block,
      };
    }),
  );
}

/** How many letters the scheme uses, so that the next hall of a plan goes on with the following one. */
export function lettersUsed(frame: Pick<GridFrame, 'spec' | 'shape'>, booths: number): number {
  const { scheme } = frame.spec.numbering;
  if (scheme === 'continuous') return 0;
  const sides = new Set(
    gridPlaces(frame.shape, booths).map((p) => (scheme === 'row' ? rowKey(p) : blockKey(p))),
  );
  return sides.size;
}

const rowKey = (place: GridPlace): string => `${place.band}.${place.side}`;
const blockKey = (place: GridPlace): string => `${place.band}.${place.block}`;

function linesOf(places: readonly GridPlace[], { spec }: GridFrame): Line[] {
  const { scheme, firstLetter, firstNumber, skipLetters, prefix } = spec.numbering;
  if (scheme === 'block') {
    return [...groupBy(places, blockKey)].flatMap(([, block], index) => {
      const letter = letterName(firstLetter + index, skipLetters);
      const sides = [...groupBy(block, (place) => String(place.side))].map(([, side]) => side);
      return sides.map((side, i) => ({
        row: `${prefix}${letter}${i + 1}`,
        places: side,
        letter,
        from: firstNumber + (i === 0 ? 0 : (sides[0]?.length ?? 0)),
      }));
    });
  }
  let running = firstNumber;
  return [...groupBy(places, rowKey)].map(([, side], index) => {
    const letter = letterName(firstLetter + index, skipLetters);
    const from = scheme === 'row' ? firstNumber : running;
    running += side.length;
    return {
      row: `${prefix}${letter}`,
      places: side,
      letter: scheme === 'row' ? letter : '',
      from,
    };
  });
}

/** Groups in order of first appearance. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
