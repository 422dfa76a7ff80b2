import type { Floor } from '~/features/allocation/floor';
import type { LinearModelBuilder } from '~/features/allocation/linear-model';

/** What the model knows of the applications of one province. */
export interface ProvinceTerms {
  /** Located blocks. */
  readonly blocks: { readonly column: number; readonly start: number; readonly size: number }[];
  /** Blocks that are counted, not located. */
  readonly flexible: { readonly column: number; readonly size: number }[];
  /** Applications of the province that the model places. */
  elements: number;
}

/** How far along one row a chain of neighbours can reach: room[i] = booths of the whole stretch that booth i is in. */
function stretchIds(floor: Floor): { readonly id: Int32Array; readonly longest: number } {
  const id = new Int32Array(floor.size);
  let longest = 1;
  let length = 1;
  for (let booth = 1; booth < floor.size; booth++) {
    const same = floor.joined[booth - 1] === 1 && !floor.closed[booth] && !floor.closed[booth - 1];
    id[booth] = (id[booth - 1] as number) + (same ? 0 : 1);
    length = same ? length + 1 : 1;
    longest = Math.max(longest, length);
  }
  return { id, longest };
}

/** Adds a province's lower bounds on its number of chains; each chain costs `pairPoints`. */
export function addChains(
  floor: Floor,
  model: LinearModelBuilder,
  provinces: readonly ProvinceTerms[],
  pairPoints: number,
): void {
  const { id, longest } = stretchIds(floor);
  for (const province of provinces) {
    if (province.elements < 2) continue;
    const chains = model.addColumn(-pairPoints, province.elements);
    addSizeRows(model, province, chains, longest);
    addStarts(model, province, chains, id);
  }
}

/** Chains ≥ booths ÷ longest stretch, and chains ≥ placed blocks ÷ all blocks (one chain when anybody is placed). */
function addSizeRows(
  model: LinearModelBuilder,
  { blocks, flexible, elements }: ProvinceTerms,
  chains: number,
  longest: number,
): void {
  const booths = model.addRow(-Infinity, 0);
  const anybody = model.addRow(-Infinity, 0);
  for (const { column, size } of [...blocks, ...flexible]) {
    model.add(booths, column, size);
    model.add(anybody, column, 1);
  }
  model.add(booths, chains, -longest);
  model.add(anybody, chains, -elements);
}

/**
 * A chain starts at a covered booth whose left neighbour the province does not cover. Only booths that located
 * blocks may cover are looked at; what stands between them can be bridged, at the price of as many unlocated booths.
 */
function addStarts(
  model: LinearModelBuilder,
  { blocks, flexible }: ProvinceTerms,
  chains: number,
  stretch: Int32Array,
): void {
  if (blocks.length === 0) return;
  const covering = new Map<number, number[]>();
  for (const { column, start, size } of blocks) {
    for (let booth = start; booth < start + size; booth++) {
      const columns = covering.get(booth);
      if (columns) columns.push(column);
      else covering.set(booth, [column]);
    }
  }
  const booths = [...covering.keys()].sort((a, b) => a - b);
  const allStarts = model.addRow(-Infinity, 0);
  model.add(allStarts, chains, -1);
  const filler = flexible.length > 0 ? model.addRow(-Infinity, 0) : -1;
  for (const { column, size } of flexible) model.add(filler, column, -size);
  const fill = new Map<number, number>();
  if (filler >= 0) {
    for (const booth of booths) {
      const column = model.addColumn(0, 1);
      fill.set(booth, column);
      model.add(filler, column, 1);
    }
  }

  booths.forEach((booth, k) => {
    const before = booths[k - 1];
    const sameStretch = before !== undefined && stretch[before] === stretch[booth];
    const startsHere = model.addColumn(0, 1);
    model.add(allStarts, startsHere, 1);
    const row = model.addRow(-Infinity, 0);
    model.add(row, startsHere, -1);
    const balance = new Map<number, number>();
    const cover = (at: number, value: number) => {
      for (const column of [
        ...(covering.get(at) ?? []),
        ...(fill.has(at) ? [fill.get(at) as number] : []),
      ]) {
        balance.set(column, (balance.get(column) ?? 0) + value);
      }
    };
    cover(booth, 1);
    if (sameStretch && before === booth - 1) cover(before, -1);
    for (const [column, value] of balance) if (value !== 0) model.add(row, column, value);
    if (sameStretch && before < booth - 1 && filler >= 0) {
      const bridge = model.addColumn(0, 1);
      model.add(row, bridge, -1);
      model.add(filler, bridge, booth - before - 1);
      const end = model.addRow(-Infinity, 0);
      model.add(end, bridge, 1);
      const reach = fill.get(before);
      for (const column of [
        ...(covering.get(before) ?? []),
        ...(reach === undefined ? [] : [reach]),
      ]) {
        model.add(end, column, -1);
      }
    }
  });
}
