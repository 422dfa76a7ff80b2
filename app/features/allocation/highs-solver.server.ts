import loadHighs, { type Highs } from 'highs';
import type {
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

function solve(highs: Highs, model: LinearModel, limits: LinearLimits): LinearAnswer {
  if (model.numCols === 0) return noAdvice(model, 'optimal');
  const { infinity, constants } = highs;
  const finite = (bounds: Float64Array) =>
    bounds.map((bound) =>
      bound === Infinity ? infinity : bound === -Infinity ? -infinity : bound,
    );
  return highs.withModel(
    {
      numCols: model.numCols,
      numRows: model.numRows,
      sense: constants.objectiveSense.maximize,
      colCost: model.cost,
      colLower: new Float64Array(model.numCols),
      colUpper: finite(model.colUpper),
      rowLower: finite(model.rowLower),
      rowUpper: finite(model.rowUpper),
      matrix: {
        format: 'csc',
        numCols: model.numCols,
        numRows: model.numRows,
        starts: model.starts,
        indices: model.indices,
        values: model.values,
      },
      ...(model.integer
        ? { integrality: new Int32Array(model.numCols).fill(constants.variableType.integer) }
        : {}),
    },
    (loaded): LinearAnswer => {
      loaded.options.set({
        output_flag: false,
        random_seed: 1,
        time_limit: limits.seconds,
        ...(limits.iterations === undefined ? {} : { simplex_iteration_limit: limits.iterations }),
        ...(limits.nodes === undefined ? {} : { mip_max_nodes: limits.nodes }),
      });
      loaded.run();
      if (loaded.getModelStatus() !== constants.modelStatus.optimal)
        return noAdvice(model, 'limit');
      const { colValue, rowDual } = loaded.getSolution();
      return { status: 'optimal', primal: colValue, rowDual };
    },
  );
}

/** Loads HiGHS (WebAssembly, found beside its package in node_modules) once for this thread. */
export async function createHighsSolver(): Promise<SolveLinear> {
  const highs = await loadHighs();
  return (model, limits) => solve(highs, model, limits);
}
