import type { Floor } from '~/features/allocation/floor';
import type { LinearModelBuilder } from '~/features/allocation/linear-model';

/** A block that is counted, not located, and where it could stand. */
export interface UnlocatedBlock {
  readonly column: number;
  readonly size: number;
  /** Least size of its application. */
  readonly min: number;
  readonly allowed: Uint8Array;
}

/** What the model knows of the applications of one province. */
export interface ProvinceTerms {
  readonly located: { readonly column: number; readonly start: number; readonly size: number }[];
  readonly unlocated: UnlocatedBlock[];
  /** Applications of the province that the model places. */
  elements: number;
}

/** What the chains are built on: the floor, the model, and one row per booth (at most one block covers it). */
export interface ChainGround {
  readonly floor: Floor;
  readonly model: LinearModelBuilder;
  readonly boothRow: (booth: number) => number;
  readonly pairPoints: number;
}

/** Numbers the stretches of neighbours that nothing parts; a chain cannot leave its stretch. */
function numberStretches(floor: Floor): { readonly of: Int32Array; readonly longest: number } {
  const of = new Int32Array(floor.size);
  let longest = 1;
  let length = 1;
  for (let booth = 1; booth < floor.size; booth++) {
    const same = floor.joined[booth - 1] === 1 && !floor.closed[booth] && !floor.closed[booth - 1];
    of[booth] = (of[booth - 1] as number) + (same ? 0 : 1);
    length = same ? length + 1 : 1;
    longest = Math.max(longest, length);
  }
  return { of, longest };
}

/**
 * For each province a column that counts its chains (runs of neighbouring blocks), each at the price of a pair, and
 * rows that bound it from below.
 */
export function addChains(ground: ChainGround, provinces: readonly ProvinceTerms[]): void {
  const stretches = numberStretches(ground.floor);
  for (const province of provinces) {
    if (province.elements < 2) continue;
    const chains = ground.model.addColumn(-ground.pairPoints, province.elements);
    addSizeRows(ground.model, province, chains, stretches.longest);
    if (province.located.length > 0) addStarts(ground, province, chains, stretches.of);
  }
}

/** Chains ≥ booths ÷ longest stretch, and chains ≥ placed blocks ÷ all blocks (one chain when anybody is placed). */
function addSizeRows(
  model: LinearModelBuilder,
  { located, unlocated, elements }: ProvinceTerms,
  chains: number,
  longest: number,
): void {
  const booths = model.addRow(-Infinity, 0);
  const anybody = model.addRow(-Infinity, 0);
  for (const { column, size } of [...located, ...unlocated]) {
    model.add(booths, column, size);
    model.add(anybody, column, 1);
  }
  model.add(booths, chains, -longest);
  model.add(anybody, chains, -elements);
}

/** Columns that cover each booth that a located block may cover. */
function coverOf({ located }: ProvinceTerms): Map<number, number[]> {
  const cover = new Map<number, number[]>();
  for (const { column, start, size } of located) {
    for (let booth = start; booth < start + size; booth++) {
      const columns = cover.get(booth);
      if (columns) columns.push(column);
      else cover.set(booth, [column]);
    }
  }
  return cover;
}

/**
 * The unlocated blocks of a province where they matter for chains: on booths that its located blocks could cover too
 * (`fill`), and bridging the gap between two of these. Both take up the booths themselves, and no more booths or
 * blocks than the province has.
 */
class Filler {
  private readonly boothsRow: number;
  private readonly usable: Uint8Array;
  private readonly smallest: number;
  /** Row for gaps of up to k+1 booths: each takes a block that small. */
  private readonly shortGapRows: readonly number[];

  constructor(
    private readonly ground: ChainGround,
    unlocated: readonly UnlocatedBlock[],
  ) {
    const { model, floor } = ground;
    this.boothsRow = model.addRow(-Infinity, 0);
    this.smallest = Math.min(...unlocated.map(({ min }) => min));
    this.usable = new Uint8Array(floor.size);
    for (const allowed of new Set(unlocated.map((block) => block.allowed))) {
      allowed.forEach((one, booth) => {
        if (one) this.usable[booth] = 1;
      });
    }
    for (const { column, size } of unlocated) model.add(this.boothsRow, column, -size);
    this.shortGapRows = [1, 2, 3].map((length) => {
      const row = model.addRow(-Infinity, 0);
      for (const { column, min } of unlocated) if (min <= length) model.add(row, column, -1);
      return row;
    });
  }

  /** A column that covers one booth, or -1 when nobody may stand there. */
  fill(booth: number): number {
    const { model, boothRow } = this.ground;
    if (this.usable[booth] !== 1) return -1;
    const column = model.addColumn(0, 1);
    model.add(this.boothsRow, column, 1);
    model.add(boothRow(booth), column, 1);
    return column;
  }

  /** A column that covers all booths from `from` to `to`, or -1 when that cannot be. */
  bridge(from: number, to: number): number {
    const { model, boothRow } = this.ground;
    const length = to - from + 1;
    if (length < this.smallest) return -1;
    for (let booth = from; booth <= to; booth++) if (this.usable[booth] !== 1) return -1;
    const column = model.addColumn(0, 1);
    model.add(this.boothsRow, column, length);
    for (let booth = from; booth <= to; booth++) model.add(boothRow(booth), column, 1);
    this.shortGapRows.forEach((row, k) => {
      if (length <= k + 1) model.add(row, column, 1);
    });
    return column;
  }

  static of(ground: ChainGround, unlocated: readonly UnlocatedBlock[]): Filler | null {
    return unlocated.length === 0 ? null : new Filler(ground, unlocated);
  }
}

/**
 * A chain starts at a covered booth whose left neighbour the province does not cover. Only booths that located
 * blocks may cover are looked at: start ≥ cover − cover of the left neighbour, or − a bridge from the booth before
 * that, which reaches no further than that booth is covered.
 */
function addStarts(
  ground: ChainGround,
  province: ProvinceTerms,
  chains: number,
  stretchOf: Int32Array,
): void {
  const { model } = ground;
  const cover = coverOf(province);
  const booths = [...cover.keys()].sort((a, b) => a - b);
  const filler = Filler.of(ground, province.unlocated);
  for (const booth of booths) {
    const column = filler?.fill(booth) ?? -1;
    if (column >= 0) cover.get(booth)?.push(column);
  }
  const allStarts = model.addRow(-Infinity, 0);
  model.add(allStarts, chains, -1);
  booths.forEach((booth, k) => {
    const starts = model.addColumn(0, 1);
    model.add(allStarts, starts, 1);
    const row = model.addRow(-Infinity, 0);
    model.add(row, starts, -1);
    const here = cover.get(booth) ?? [];
    const before = booths[k - 1] ?? -1;
    const linked = before >= 0 && stretchOf[before] === stretchOf[booth];
    const left = linked ? (cover.get(before) ?? []) : [];
    if (before === booth - 1) {
      addDifference(model, row, here, left);
      return;
    }
    for (const column of here) model.add(row, column, 1);
    const bridge = linked ? (filler?.bridge(before + 1, booth - 1) ?? -1) : -1;
    if (bridge < 0) return;
    model.add(row, bridge, -1);
    const reach = model.addRow(-Infinity, 0);
    model.add(reach, bridge, 1);
    for (const column of left) model.add(reach, column, -1);
  });
}

/** + Σ here − Σ left; a block that covers both booths is neither's. */
function addDifference(
  model: ChainGround['model'],
  row: number,
  here: readonly number[],
  left: readonly number[],
): void {
  for (const column of here) if (!left.includes(column)) model.add(row, column, 1);
  for (const column of left) if (!here.includes(column)) model.add(row, column, -1);
}
