import type { AllocationProblem, ProblemApplication } from '~/features/allocation/problem';
import type { AllocationResult, AssignedApplication } from '~/features/allocation/result';
import { type Facts, keepsHeld, type Violation } from '~/features/allocation/verify-facts';
import { verifyLimits } from '~/features/allocation/verify-limits';
import { verifyScores } from '~/features/allocation/verify-scores';
import { normaliseText } from '~/kernel/text-folding';

/** The facts behind a placement; `assigned` needs no scores. */
export function gatherFacts(
  problem: AllocationProblem,
  assigned: readonly Pick<AssignedApplication, 'application' | 'booths'>[],
): Facts {
  const place = (hall: string, row: string, position: number) =>
    JSON.stringify([hall, row, position]);
  const codeAt = new Map(problem.booths.map((b) => [place(b.hall, b.row, b.position), b.code]));
  const rightOf = new Map<string, string>();
  for (const { hall, row, position, code, breakAfter } of problem.booths) {
    const right = codeAt.get(place(hall, row, position + 1));
    if (right !== undefined && !breakAfter) rightOf.set(code, right);
  }
  return {
    problem,
    booths: new Map(problem.booths.map((booth) => [booth.code, booth])),
    applications: new Map(problem.applications.map((source) => [source.application, source])),
    ownerOf: new Map(
      assigned.flatMap(({ application, booths }) =>
        booths.map((code) => [code, application] as const),
      ),
    ),
    rightOf,
  };
}

function verifyBlock(facts: Facts, source: ProblemApplication, codes: readonly string[]): string[] {
  const isBlock = codes.every(
    (code, k) => k === 0 || facts.rightOf.get(codes[k - 1] ?? '') === code,
  );
  const standsStill =
    keepsHeld(source) && [...codes].sort().join() === [...source.anchorBooths].sort().join();
  const broken: string[] = [];
  if (!isBlock && !standsStill) broken.push('block');
  const least = keepsHeld(source)
    ? Math.min(source.boothsMin, source.anchorBooths.length)
    : source.boothsMin;
  if (codes.length < least || codes.length > source.boothsMax) broken.push('size');
  if (keepsHeld(source) && !source.anchorBooths.every((code) => codes.includes(code)))
    broken.push('anchor');
  const own = [...source.wishes, ...source.anchorBooths];
  if (!source.anywhere && own.length > 0 && !own.some((code) => codes.includes(code)))
    broken.push('anywhere');
  return broken;
}

function verifyBooth(facts: Facts, source: ProblemApplication, code: string): string[] {
  const booth = facts.booths.get(code);
  if (!booth) return ['unknown-booth'];
  if (facts.problem.unavailableBooths?.includes(code)) return ['unavailable'];
  if (keepsHeld(source) && source.anchorBooths.includes(code)) return [];
  const broken: string[] = [];
  const features = booth.features.map(normaliseText);
  const categories = booth.categories.map(normaliseText);
  if (!source.needs.every((need) => features.includes(normaliseText(need)))) broken.push('needs');
  if (categories.length > 0 && !categories.includes(normaliseText(source.category)))
    broken.push('category');
  return broken;
}

/** Each application is answered once, and who keeps what it holds is placed. */
function verifyAnswers({ problem }: Facts, result: AllocationResult): Violation[] {
  const violations: Violation[] = [];
  const answered = new Set<string>();
  for (const { application } of [...result.assigned, ...result.unassigned]) {
    if (answered.has(application))
      violations.push({ rule: 'answered-once', application, detail: 'twice' });
    answered.add(application);
  }
  const placed = new Set(result.assigned.map(({ application }) => application));
  for (const source of problem.applications) {
    const { application } = source;
    if (!answered.has(application))
      violations.push({ rule: 'answered-once', application, detail: 'missing' });
    if (!placed.has(application) && keepsHeld(source))
      violations.push({ rule: 'anchor', application, detail: 'not placed' });
  }
  return violations;
}

/** Each booth once, each block and each of its booths as its application may have them. */
function verifyBlocks(facts: Facts, { assigned }: AllocationResult): Violation[] {
  const violations: Violation[] = [];
  const seen = new Set<string>();
  for (const { application, booths } of assigned) {
    const source = facts.applications.get(application);
    if (!source) {
      violations.push({ rule: 'unknown-application', application, detail: '' });
      continue;
    }
    for (const rule of verifyBlock(facts, source, booths)) {
      violations.push({ rule, application, detail: booths.join(';') });
    }
    for (const code of booths) {
      if (seen.has(code)) violations.push({ rule: 'booth-once', application, detail: code });
      seen.add(code);
      for (const rule of verifyBooth(facts, source, code))
        violations.push({ rule, application, detail: code });
    }
  }
  return violations;
}

/**
 * Checks a result against its problem from first principles: every hard rule of `formats.md`, every term of every
 * score, the sums, and that each application is answered once. Shares no code with the optimiser.
 */
export function verifyResult(problem: AllocationProblem, result: AllocationResult): Violation[] {
  const facts = gatherFacts(problem, result.assigned);
  return [
    ...verifyAnswers(facts, result),
    ...verifyBlocks(facts, result),
    ...verifyLimits(facts, result),
    ...verifyScores(facts, result),
  ];
}
