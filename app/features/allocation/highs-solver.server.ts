import loadHighs, { type Highs, type Model } from 'highs';
import type {
  BoundWhole,
  LinearAnswer,
  LinearLimits,
  LinearModel,
  SolveLinear,
} from '~/features/allocation/linear-model';

/** All zeros: no advice for the search, and still a (weak) bound by `dualBound`. */
function noAdvice(model: LinearModel, status: LinearAnswer['status']): LinearAnswer {
  return {
    status,
    primal: new Float64Array(model.numCols),
    rowDual: new Float64Array(model.numRows),
  };
}

/** Hands a model to HiGHS, runs it, reads what is wanted, and frees its memory. */
function run<T>(
  highs: Highs,
  model: LinearModel,
  limits: LinearLimits,
  whole: boolean,
  read: (solved: Model) => T,
): T {
  const { infinity, constants } = highs;
  const finite = (bounds: Float64Array) =>
    bounds.map((bound) =>
      bound === Infinity ? infinity : bound === -Infinity ? -infinity : bound,
    );
  const { numCols, numRows, starts, indices, values } = model;
  const source = {
    numCols,
    numRows,
    sense: constants.objectiveSense.maximize,
    colCost: model.cost,
    colLower: new Float64Array(numCols),
    colUpper: finite(model.colUpper),
    rowLower: finite(model.rowLower),
    rowUpper: finite(model.rowUpper),
    matrix: { format: 'csc' as const, numCols, numRows, starts, indices, values },
    ...(whole ? { integrality: Int32Array.from(model.whole) } : {}),
  };
  return highs.withModel(source, (loaded): T => {
    loaded.options.set({
      output_flag: false,
      random_seed: 1,
      time_limit: limits.seconds,
      ...(limits.nodes === undefined
        ? {}
        : { mip_max_nodes: limits.nodes, mip_heuristic_effort: 0 }),
    });
    loaded.run();
    return read(loaded);
  });
}

/** Loads HiGHS (WebAssembly, found beside its package in node_modules) once for this thread. */
export async function createHighsSolver(): Promise<{
  readonly solveLinear: SolveLinear;
  readonly boundWhole: BoundWhole;
}> {
  const highs = await loadHighs();
  const { optimal } = highs.constants.modelStatus;
  return {
    solveLinear: (model, limits) => {
      if (model.numCols === 0) return noAdvice(model, 'optimal');
      return run(highs, model, limits, false, (solved): LinearAnswer => {
        if (solved.getModelStatus() !== optimal) return noAdvice(model, 'limit');
        const { colValue, rowDual } = solved.getSolution();
        return { status: 'optimal', primal: colValue, rowDual };
      });
    },
    boundWhole: (model, limits) => {
      if (model.numCols === 0) return 0;
      const bound = run(highs, model, limits, true, (solved) =>
        Number(solved.info.get('mip_dual_bound')),
      );
      return Number.isFinite(bound) && Math.abs(bound) < highs.infinity ? bound : null;
    },
  };
}
