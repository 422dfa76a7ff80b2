import type { Board } from '~/features/allocation/board';
import {
  type Candidate,
  type Instance,
  isAdmissible,
  ownPoints,
} from '~/features/allocation/instance';
import { type LinearModel, LinearModelBuilder } from '~/features/allocation/linear-model';
import { wishPoints } from '~/features/allocation/points';
import { addChains, type ProvinceTerms } from '~/features/allocation/relaxation-chains';
import { addLimitRows, type LimitRows } from '~/features/allocation/relaxation-limits';
import { addBoothStock, type BoothStock } from '~/features/allocation/relaxation-stock';

/** One located way to place a candidate, and its column in the model. */
export interface BlockColumn {
  readonly column: number;
  readonly candidate: number;
  readonly start: number;
  readonly size: number;
}

export interface Relaxation {
  readonly model: LinearModel;
  readonly blocks: readonly BlockColumn[];
  readonly unlocated: readonly {
    readonly column: number;
    readonly candidate: number;
    readonly size: number;
  }[];
  /** Most points that those who stand still can bring, in hundredths; the model does not hold them. */
  readonly constant: number;
}

/** All blocks of a candidate that hold a wished or held booth (or all held ones, for one that keeps them). */
export function ownBlocks(
  instance: Instance,
  candidate: Candidate,
): { start: number; size: number }[] {
  const blocks = new Map<string, { start: number; size: number }>();
  for (const booth of [...candidate.rankOf.keys(), ...candidate.held]) {
    for (let size = 1; size <= candidate.max; size++) {
      for (let start = booth - size + 1; start <= booth; start++) {
        if (isAdmissible(instance, candidate, start, size))
          blocks.set(`${start}/${size}`, { start, size });
      }
    }
  }
  return [...blocks.values()];
}

interface Assembly {
  readonly instance: Instance;
  readonly model: LinearModelBuilder;
  readonly stock: BoothStock;
  readonly limitRows: LimitRows;
  readonly boothRow: (booth: number) => number;
  readonly lowest: Int32Array;
}

/** Rows `blocks over this booth ≤ 1`, made when first asked for. */
function oneBlockPerBooth(model: LinearModelBuilder): (booth: number) => number {
  const rows = new Map<number, number>();
  return (booth) => {
    const row = rows.get(booth) ?? model.addRow(-Infinity, 1);
    rows.set(booth, row);
    return row;
  };
}

/** Columns of the blocks on wished or held booths, booth by booth. */
function addLocated(
  assembly: Assembly,
  candidate: Candidate,
  once: number,
  bonus: number,
): BlockColumn[] {
  const { instance, model, stock, limitRows, boothRow, lowest } = assembly;
  const least = lowest[candidate.index] ?? 1;
  const blocks = ownBlocks(instance, candidate).filter(({ size }) => size >= least);
  return blocks.map(({ start, size }) => {
    const column = model.addColumn(ownPoints(instance, candidate, start, size) + bonus, 1, true);
    model.add(once, column, 1);
    limitRows.fill(candidate.limits, column, size);
    const perKind = new Map<number, number>();
    for (let booth = start; booth < start + size; booth++) {
      model.add(boothRow(booth), column, 1);
      const kind = stock.rowOf(booth);
      if (kind >= 0) perKind.set(kind, (perKind.get(kind) ?? 0) + 1);
    }
    for (const [kind, count] of perKind) model.add(kind, column, count);
    return { column, candidate: candidate.index, start, size };
  });
}

/** Columns of all other blocks, one per size (and one more per size inside the wished zone). */
function addUnlocated(assembly: Assembly, candidate: Candidate, once: number, bonus: number) {
  if (candidate.mobility === 'kept' || candidate.tied || candidate.max < candidate.min) return [];
  const { instance, model, stock, limitRows } = assembly;
  const { scale } = instance;
  const sizes = Array.from(
    { length: candidate.max - candidate.min + 1 },
    (_, k) => candidate.min + k,
  );
  const places = candidate.zone === '' ? [false] : [false, true];
  return places.flatMap((inZone) => {
    const demand = stock.demandRow(candidate, inZone);
    if (demand < 0) return [];
    return sizes.map((size) => {
      const wish = inZone ? wishPoints(scale, candidate.zoneRank) : 0;
      const column = model.addColumn(
        candidate.placedPoints + scale.booth * size + wish + bonus,
        1,
        true,
      );
      model.add(once, column, 1);
      limitRows.fill(candidate.limits, column, size);
      model.add(demand, column, size);
      return {
        column,
        candidate: candidate.index,
        size,
        min: candidate.min,
        allowed: candidate.allowed,
      };
    });
  });
}

/**
 * A linear programme that every legal allocation satisfies, so that its maximum is an upper bound of the objective.
 * Blocks on wished or held booths are located, booth by booth; all other blocks only draw on a stock of booths by
 * kind. Clusters: pairs of neighbours of one province = its blocks − its chains (a chain is a run of neighbouring
 * blocks of one province), and the number of chains is bounded from below. `apart` costs nothing here, which can
 * only raise the bound.
 * @param lowest least size of each candidate: a holder that was extended to its minimum does not give the booths back
 */
export function buildRelaxation(instance: Instance, board: Board, lowest: Int32Array): Relaxation {
  const model = new LinearModelBuilder();
  const limitRows = addLimitRows(board, model);
  const stock = addBoothStock(instance, model);
  const boothRow = oneBlockPerBooth(model);
  const assembly = { instance, model, stock, limitRows, boothRow, lowest };
  const pair = 2 * instance.scale.clusterSide;
  const moving = instance.candidates.filter(({ mobility }) => mobility !== 'still');
  const provinces = instance.provinces.map(
    (): ProvinceTerms => ({ located: [], unlocated: [], elements: 0 }),
  );
  for (const { province } of moving) {
    const terms = provinces[province];
    if (terms) terms.elements += 1;
  }
  const blocks: BlockColumn[] = [];
  const anywhere: Relaxation['unlocated'][number][] = [];
  for (const candidate of moving) {
    const terms = provinces[candidate.province];
    const bonus = terms && terms.elements > 1 ? pair : 0;
    const once = model.addRow(candidate.mobility === 'kept' ? 1 : 0, 1);
    const located = addLocated(assembly, candidate, once, bonus);
    const unlocated = addUnlocated(assembly, candidate, once, bonus);
    blocks.push(...located);
    anywhere.push(...unlocated);
    terms?.located.push(...located);
    terms?.unlocated.push(...unlocated);
  }
  if (pair > 0) {
    addChains({ floor: instance.floor, model, boothRow, pairPoints: pair }, provinces);
  }
  return {
    model: model.build(),
    blocks,
    unlocated: anywhere,
    constant: board.stillPoints + stillPairs(instance) * pair,
  };
}

/** Most pairs of neighbours that those who stand still can be part of: two for each run of theirs. */
function stillPairs(instance: Instance): number {
  let runs = 0;
  for (const { mobility, held } of instance.candidates) {
    if (mobility !== 'still') continue;
    runs += held.filter(
      (booth, k) => k === 0 || held[k - 1] !== booth - 1 || instance.floor.joined[booth - 1] !== 1,
    ).length;
  }
  return 2 * runs;
}
