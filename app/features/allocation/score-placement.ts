import type { AllocationProblem, Placement } from '~/features/allocation/problem';
import { type ScoreTerms, TERM_NAMES } from '~/features/allocation/result';
import { gatherFacts } from '~/features/allocation/verify';
import { expectedTerms } from '~/features/allocation/verify-scores';

export interface PlacementScore {
  readonly score: number;
  readonly terms: ScoreTerms;
}

/**
 * Points of a placement made or changed by hand, by the formulas of the README, in points; by application code. Booths
 * that are no block count side by side with whatever stands there, as for a block.
 */
export function scorePlacement(
  problem: AllocationProblem,
  placement: Placement,
): { readonly objective: number; readonly scores: ReadonlyMap<string, PlacementScore> } {
  const assigned = [...placement].map(([application, booths]) => ({ application, booths }));
  const facts = gatherFacts(problem, assigned);
  const scores = new Map<string, PlacementScore>();
  let objective = 0;
  for (const entry of assigned) {
    const source = facts.applications.get(entry.application);
    if (!source || entry.booths.length === 0) continue;
    const hundredths = expectedTerms(facts, source, entry);
    const sum = TERM_NAMES.reduce((total, name) => total + hundredths[name], 0);
    const { placed, booth, wish, cluster, apart, anchor } = hundredths;
    objective += sum;
    scores.set(entry.application, {
      score: sum / 100,
      terms: {
        placed: placed / 100,
        booth: booth / 100,
        wish: wish / 100,
        cluster: cluster / 100,
        apart: apart / 100,
        anchor: anchor / 100,
      },
    });
  }
  return { objective: objective / 100, scores };
}
