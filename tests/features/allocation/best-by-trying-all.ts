import type { AllocationProblem } from '~/features/allocation/problem';
import type { AllocationResult, AssignedApplication } from '~/features/allocation/result';
import { verifyResult } from '~/features/allocation/verify';
import { keepsHeld, type Violation } from '~/features/allocation/verify-facts';

const NO_TERMS = { placed: 0, booth: 0, wish: 0, cluster: 0, apart: 0, anchor: 0 };

function resultOf(
  problem: AllocationProblem,
  chosen: ReadonlyMap<string, readonly string[]>,
): AllocationResult {
  const assigned = [...chosen].map(
    ([application, booths]): AssignedApplication => ({
      application,
      booths,
      score: 0,
      terms: NO_TERMS,
      reasons: [],
    }),
  );
  const unassigned = problem.applications
    .filter(({ application }) => !chosen.has(application))
    .map(({ application }) => ({ application, reason: { code: 'full' as const, details: {} } }));
  return {
    inputHash: '',
    seed: '',
    engine: '',
    objective: 0,
    bound: 0,
    gap: 0,
    seconds: 0,
    cut: false,
    assigned,
    unassigned,
  };
}

/** The objective by the checker's own arithmetic: it names it when a result says 0. */
function objectiveOf(violations: readonly Violation[]): number {
  const said = violations.find(({ rule }) => rule === 'objective')?.detail.split(', not ')[1];
  return said === undefined ? 0 : Number(said);
}

const isArithmetic = ({ rule }: Violation) =>
  rule.startsWith('term-') || rule === 'score' || rule === 'objective' || rule === 'bound';

function blocksFor(problem: AllocationProblem, most: number): string[][] {
  const inOrder = [...problem.booths].sort(
    (a, b) => (a.row < b.row ? -1 : a.row > b.row ? 1 : 0) || a.position - b.position,
  );
  return inOrder.flatMap((_, from) =>
    Array.from({ length: most }, (__, k) =>
      inOrder.slice(from, from + k + 1).map(({ code }) => code),
    ).filter((codes, k) => codes.length === k + 1),
  );
}

/** The best objective of a small problem by trying every combination; legality is the checker's word alone. */
export function bestByTryingAll(problem: AllocationProblem): number {
  const options = problem.applications.map((source): (readonly string[] | null)[] => {
    const still = keepsHeld(source) ? [[...source.anchorBooths]] : [];
    const legal = [...blocksFor(problem, source.boothsMax), ...still].filter((codes) => {
      const alone = verifyResult(
        { ...problem, applications: [source] },
        resultOf({ ...problem, applications: [source] }, new Map([[source.application, codes]])),
      );
      return (
        alone.every(isArithmetic) ||
        alone.every((one) => isArithmetic(one) || one.rule.endsWith('cap') || one.rule === 'quota')
      );
    });
    return keepsHeld(source) ? legal : [null, ...legal];
  });
  let best = 0;
  const chosen = new Map<string, readonly string[]>();
  const used = new Set<string>();
  const tryFrom = (k: number): void => {
    const source = problem.applications[k];
    if (!source) {
      const violations = verifyResult(problem, resultOf(problem, chosen));
      if (violations.every(isArithmetic)) best = Math.max(best, objectiveOf(violations));
      return;
    }
    for (const codes of options[k] ?? []) {
      if (codes?.some((code) => used.has(code))) continue;
      if (codes) chosen.set(source.application, codes);
      for (const code of codes ?? []) used.add(code);
      tryFrom(k + 1);
      for (const code of codes ?? []) used.delete(code);
      chosen.delete(source.application);
    }
  };
  tryFrom(0);
  return best;
}
