import { packStrips } from './pack-strips';
import {
  type Folded,
  pairStrip,
  type RowBooth,
  rowStrip,
  type Strip,
  segmentStrip,
  segmentsOf,
} from './row-strips';

const wishedProportion = 1.5;
const wishedLineLengthsM = Array.from({ length: 78 }, (_, i) => 9 + i * 3);

/**
 * Places for booths known by row and position: neighbours touch, blocks stay an aisle apart. The longest line is the one
 * among the tried lengths that gives the best mixture of proportion and little empty floor.
 */
export function foldRows<T>(booths: readonly RowBooth<T>[]): readonly Folded<T>[] {
  const rows = rowsOf(booths);
  let best: { folded: readonly Folded<T>[]; strain: number } | null = null;
  for (const lineM of wishedLineLengthsM) {
    const packed = packStrips(stripsOf(rows, lineM));
    const { widthM, depthM } = packed;
    const used = booths.reduce((sum, booth) => sum + booth.widthM * booth.depthM, 0);
    const strain =
      Math.abs(Math.log(widthM / depthM / wishedProportion)) +
      0.6 * Math.log((widthM * depthM) / used);
    if (!best || strain < best.strain - 1e-9) best = { folded: packed.places, strain };
  }
  return best?.folded ?? [];
}

/** Rows in order of first appearance, each by position. */
function rowsOf<T>(booths: readonly RowBooth<T>[]): readonly (readonly RowBooth<T>[])[] {
  const rows = new Map<string, RowBooth<T>[]>();
  for (const booth of booths) {
    const row = rows.get(booth.row);
    if (row) row.push(booth);
    else rows.set(booth.row, [booth]);
  }
  return [...rows.values()].map((row) => row.sort((a, b) => a.position - b.position));
}

function stripsOf<T>(rows: readonly (readonly RowBooth<T>[])[], lineM: number): Strip<T>[] {
  const strips: Strip<T>[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const here = segmentsOf(rows[index] ?? []);
    const next = segmentsOf(rows[index + 1] ?? []);
    const pair = pairStrip(here, next, lineM);
    if (pair) {
      strips.push(pair);
      index += 1;
      continue;
    }
    const whole = rowStrip(here);
    if (whole.widthM <= lineM) strips.push(whole);
    else strips.push(...here.map((segment) => segmentStrip(segment, lineM)));
  }
  return strips;
}
