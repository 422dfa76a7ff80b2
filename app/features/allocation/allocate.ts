import { explainAssigned } from '~/features/allocation/explain-assigned';
import { explainUnassigned } from '~/features/allocation/explain-unassigned';
import { compareText } from '~/features/allocation/floor';
import { buildInstance } from '~/features/allocation/instance';
import { type OptimiserTools, optimise } from '~/features/allocation/optimise';
import type { AllocationProblem } from '~/features/allocation/problem';
import { type AllocationResult, gapOf } from '~/features/allocation/result';
import { boothsOf, scoreOf } from '~/features/allocation/score';

/** Names the method and the solver: a result is reproduced with the same engine. */
export const ENGINE = 'hoicho-allocation-2/highs-1.15.3';

/**
 * Allocates a problem without faults (`findFaults`) and explains every answer. `inputHash` is the SHA-256 of
 * `canonicalText(problem)`. Same problem, same result (but `seconds`), unless `cut`.
 */
export function allocate(
  problem: AllocationProblem,
  inputHash: string,
  tools: OptimiserTools,
): AllocationResult {
  const instance = buildInstance(problem);
  const { board, bound, cut } = optimise(instance, tools);
  const inOrder = [...instance.candidates].sort((a, b) =>
    compareText(a.source.application, b.source.application),
  );
  const placed = inOrder.filter((candidate) => boothsOf(board, candidate).length > 0);
  const waiting = inOrder.filter((candidate) => boothsOf(board, candidate).length === 0);
  const objective = board.total / 100;
  return {
    inputHash,
    seed: instance.seed,
    engine: ENGINE,
    objective,
    bound: bound / 100,
    gap: gapOf(objective, bound / 100),
    seconds: Math.round(tools.elapsedSeconds() * 1000) / 1000,
    cut,
    assigned: placed.map((candidate) => ({
      application: candidate.source.application,
      booths: boothsOf(board, candidate).map((booth) => instance.floor.booths[booth]?.code ?? ''),
      ...scoreOf(board, candidate),
      reasons: explainAssigned(board, candidate),
    })),
    unassigned: waiting.map((candidate) => ({
      application: candidate.source.application,
      reason: explainUnassigned(board, candidate),
    })),
  };
}
