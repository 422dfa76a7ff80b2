import type { Board } from '~/features/allocation/board';
import type { LinearModelBuilder } from '~/features/allocation/linear-model';

/** Ceilings so small that rounding matters get rounded copies too. */
const SMALL_CEILING = 24;

/** The rows of the limits, and what a column of a member has to add to them. */
export interface LimitRows {
  fill(limits: readonly number[], column: number, size: number): void;
}

/**
 * Σ size·x ≤ ceiling for each limit. For a small ceiling also its Chvátal–Gomory roundings,
 * Σ ⌊size ÷ k⌋·x ≤ ⌊ceiling ÷ k⌋, which whole blocks satisfy and fractions of blocks do not:
 * under a ceiling of 4, two blocks of 3 cannot both stand.
 */
export function addLimitRows(board: Board, model: LinearModelBuilder): LimitRows {
  const { candidates, limits } = board.instance;
  const stillUse = new Int32Array(limits.all.length);
  const largest = new Int32Array(limits.all.length);
  const members = new Int32Array(limits.all.length);
  for (const { mobility, held, max, limits: mine } of candidates) {
    for (const limit of mine) {
      members[limit] = (members[limit] ?? 0) + 1;
      largest[limit] = Math.max(largest[limit] ?? 0, max);
      if (mobility === 'still') stillUse[limit] = (stillUse[limit] ?? 0) + held.length;
    }
  }
  const rows = limits.all.map((_, limit) => {
    const ceiling = (board.ceiling[limit] ?? 0) - (stillUse[limit] ?? 0);
    const steps = members[limit] === 1 || ceiling > SMALL_CEILING ? 1 : (largest[limit] ?? 1);
    return Array.from({ length: steps }, (_unused, k) => ({
      divisor: k + 1,
      row: model.addRow(-Infinity, Math.floor(ceiling / (k + 1))),
    }));
  });
  return {
    fill(mine, column, size) {
      for (const limit of mine) {
        for (const { divisor, row } of rows[limit] ?? []) {
          const share = Math.floor(size / divisor);
          if (share > 0) model.add(row, column, share);
        }
      }
    },
  };
}
