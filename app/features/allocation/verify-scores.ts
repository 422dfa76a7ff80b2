import type { ProblemApplication } from '~/features/allocation/problem';
import {
  type AllocationResult,
  type AssignedApplication,
  type ScoreTerms,
  TERM_NAMES,
} from '~/features/allocation/result';
import type { Facts, Violation } from '~/features/allocation/verify-facts';
import { normaliseText } from '~/kernel/text-folding';

const round2 = (points: number) => Math.floor(points * 100 + 0.5);

/** Sides of the booths on which another application stands that `alike` accepts. */
function countSides(
  facts: Facts,
  { application, booths }: Pick<AssignedApplication, 'application' | 'booths'>,
  alike: (other: ProblemApplication) => boolean,
): number {
  let sides = 0;
  for (const [left, right] of facts.rightOf) {
    const pairs: [string, string][] = [
      [left, right],
      [right, left],
    ];
    for (const [mine, theirs] of pairs) {
      const owner = facts.ownerOf.get(theirs);
      if (!booths.includes(mine) || owner === undefined || owner === application) continue;
      const other = facts.applications.get(owner);
      if (other && alike(other)) sides += 1;
    }
  }
  return sides;
}

function expectedWish(
  facts: Facts,
  source: ProblemApplication,
  booths: readonly string[],
  weight: number,
): number {
  const place = source.wishes.findIndex((code) => booths.includes(code));
  if (place >= 0) return Math.floor(weight / (place + 1) + 0.5);
  const zone = normaliseText(source.wishZone ?? '');
  const inZone = booths.every((code) => normaliseText(facts.booths.get(code)?.zone ?? '') === zone);
  return zone !== '' && inZone ? Math.floor(weight / (source.wishes.length + 1) + 0.5) : 0;
}

/** The six terms by the formulas of the README, in hundredths. */
export function expectedTerms(
  facts: Facts,
  source: ProblemApplication,
  entry: Pick<AssignedApplication, 'application' | 'booths'>,
): ScoreTerms {
  const { weights } = facts.problem.rules;
  const { booths } = entry;
  const group = normaliseText(source.apartGroup ?? '');
  const kept = source.anchorBooths.filter((code) => booths.includes(code)).length;
  const held = source.anchorBooths.length;
  const alike = countSides(
    facts,
    entry,
    ({ province }) => source.province !== '' && province === source.province,
  );
  const close = countSides(
    facts,
    entry,
    ({ apartGroup }) => group !== '' && normaliseText(apartGroup ?? '') === group,
  );
  return {
    placed: round2(weights.placed) + round2(source.priority),
    booth: round2(weights.booth) * booths.length,
    wish: expectedWish(facts, source, booths, round2(weights.wish)),
    cluster: round2(weights.cluster / 2) * alike,
    apart: -round2(weights.apart / 2) * close,
    anchor: held === 0 ? 0 : Math.floor((round2(weights.anchor) * kept) / held + 0.5),
  };
}

/** Recomputes every term, every score and the objective, and that the bound is not below what was reached. */
export function verifyScores(facts: Facts, result: AllocationResult): Violation[] {
  const violations: Violation[] = [];
  let objective = 0;
  for (const entry of result.assigned) {
    const source = facts.applications.get(entry.application);
    if (!source) continue;
    const expected = expectedTerms(facts, source, entry);
    let score = 0;
    for (const name of TERM_NAMES) {
      score += expected[name];
      if (round2(entry.terms[name]) !== expected[name]) {
        const detail = `${entry.terms[name]}, not ${expected[name] / 100}`;
        violations.push({ rule: `term-${name}`, application: entry.application, detail });
      }
    }
    if (round2(entry.score) !== score) {
      violations.push({ rule: 'score', application: entry.application, detail: `${entry.score}` });
    }
    objective += score;
  }
  if (round2(result.objective) !== objective) {
    violations.push({
      rule: 'objective',
      application: '',
      detail: `${result.objective}, not ${objective / 100}`,
    });
  }
  if (round2(result.bound) < objective) {
    violations.push({
      rule: 'bound',
      application: '',
      detail: `${result.bound} < ${objective / 100}`,
    });
  }
  return violations;
}
