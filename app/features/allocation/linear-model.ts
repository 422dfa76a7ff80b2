/** A linear programme, maximised: `rowLower ≤ Ax ≤ rowUpper`, `0 ≤ x ≤ colUpper`, columns stored sparse (CSC). */
export interface LinearModel {
  readonly numCols: number;
  readonly numRows: number;
  readonly cost: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** 1 for the columns that are whole numbers in every allocation; only `boundWhole` heeds it. */
  readonly whole: Uint8Array;
}

export interface LinearAnswer {
  readonly status: 'optimal' | 'limit';
  readonly primal: Float64Array;
  readonly rowDual: Float64Array;
}

/** Limits of work, never of time, decide an answer; `seconds` is the safety net. */
export interface LinearLimits {
  readonly seconds: number;
  readonly nodes?: number;
}

/** The solver, passed in so that this slice's rules stay pure. Same model, same answer, on any machine. */
export type SolveLinear = (model: LinearModel, limits: LinearLimits) => LinearAnswer;

/**
 * An upper bound of the maximum when the `whole` columns are whole numbers, after so many nodes of branch and cut;
 * null when none was found. This bound is the solver's word.
 */
export type BoundWhole = (model: LinearModel, limits: LinearLimits) => number | null;

/** Collects columns, rows and coefficients in any order, then packs them. */
export class LinearModelBuilder {
  private readonly cost: number[] = [];
  private readonly colUpper: number[] = [];
  private readonly whole: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly entryRow: number[] = [];
  private readonly entryCol: number[] = [];
  private readonly entryValue: number[] = [];

  /** Returns the row's index. */
  addRow(lower: number, upper: number): number {
    this.rowLower.push(lower);
    return this.rowUpper.push(upper) - 1;
  }

  /** Returns the column's index. `upper` is finite: `dualBound` needs it. */
  addColumn(cost: number, upper: number, whole = false): number {
    this.whole.push(whole ? 1 : 0);
    this.colUpper.push(upper);
    return this.cost.push(cost) - 1;
  }

  /** One coefficient; a pair of row and column is named once at most. */
  add(row: number, column: number, value: number): void {
    this.entryRow.push(row);
    this.entryCol.push(column);
    this.entryValue.push(value);
  }

  build(): LinearModel {
    const numCols = this.cost.length;
    const starts = new Int32Array(numCols + 1);
    for (const column of this.entryCol) starts[column + 1] = (starts[column + 1] as number) + 1;
    for (let column = 0; column < numCols; column++) {
      starts[column + 1] = (starts[column + 1] as number) + (starts[column] as number);
    }
    const next = starts.slice(0, numCols);
    const indices = new Int32Array(this.entryRow.length);
    const values = new Float64Array(this.entryRow.length);
    this.entryCol.forEach((column, k) => {
      const slot = next[column] as number;
      next[column] = slot + 1;
      indices[slot] = this.entryRow[k] as number;
      values[slot] = this.entryValue[k] as number;
    });
    return {
      numCols,
      numRows: this.rowLower.length,
      cost: Float64Array.from(this.cost),
      colUpper: Float64Array.from(this.colUpper),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      starts,
      indices,
      values,
      whole: Uint8Array.from(this.whole),
    };
  }
}

/**
 * An upper bound of the maximum that needs no trust in the solver: by weak duality any multipliers `y` give one,
 * Σᵢ yᵢ·(row bound) + Σⱼ max(0, cⱼ − yᵀAⱼ)·uⱼ. Multipliers of the wrong sign are dropped, which keeps it a bound.
 */
export function dualBound(model: LinearModel, rowDual: Float64Array): number {
  const y = (row: number): number => {
    const dual = rowDual[row] ?? 0;
    const side = dual > 0 ? model.rowUpper[row] : model.rowLower[row];
    return Number.isFinite(side) && Number.isFinite(dual) ? dual : 0;
  };
  let bound = 0;
  for (let row = 0; row < model.numRows; row++) {
    const dual = y(row);
    if (dual !== 0)
      bound += dual * ((dual > 0 ? model.rowUpper[row] : model.rowLower[row]) as number);
  }
  for (let col = 0; col < model.numCols; col++) {
    let reduced = model.cost[col] as number;
    const end = model.starts[col + 1] as number;
    for (let k = model.starts[col] as number; k < end; k++) {
      reduced -= y(model.indices[k] as number) * (model.values[k] as number);
    }
    if (reduced > 0) bound += reduced * (model.colUpper[col] as number);
  }
  return bound;
}
