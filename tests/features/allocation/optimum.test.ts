import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allocate } from '~/features/allocation/allocate';
import { createHighsSolver } from '~/features/allocation/highs-solver.server';
import type { AllocationProblem } from '~/features/allocation/problem';
import { formatResultFile } from '~/features/allocation/result-file';
import { verifyResult } from '~/features/allocation/verify';
import { bestByTryingAll } from './best-by-trying-all';
import { randomProblem } from './random-problem';

const solver = await createHighsSolver();
const run = (problem: AllocationProblem) =>
  allocate(problem, 'hash', {
    ...solver,
    elapsedSeconds: () => 0,
    report: () => {},
    cancelled: () => false,
  });

it('keeps every hard rule, adds up, and finds the optimum of small fairs', () => {
  fc.assert(
    fc.property(randomProblem, (problem) => {
      const result = run(problem);
      expect(verifyResult(problem, result)).toEqual([]);
      const best = bestByTryingAll(problem);
      expect(result.bound).toBeGreaterThanOrEqual(best);
      expect(result.objective).toBe(best);
    }),
    { numRuns: 40, seed: 20261123 },
  );
}, 120_000);

it('gives the same bytes whatever the order of the rows', () => {
  fc.assert(
    fc.property(randomProblem, (problem) => {
      const turned = {
        ...problem,
        booths: [...problem.booths].reverse(),
        applications: [...problem.applications].reverse(),
      };
      expect(formatResultFile(run(turned))).toBe(formatResultFile(run(problem)));
    }),
    { numRuns: 15, seed: 7 },
  );
});
