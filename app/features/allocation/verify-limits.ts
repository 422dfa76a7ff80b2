import type { ProblemApplication } from '~/features/allocation/problem';
import type { AllocationResult } from '~/features/allocation/result';
import { type Facts, keepsHeld, type Violation } from '~/features/allocation/verify-facts';
import { normaliseText } from '~/kernel/text-folding';

/** Booths given under a ceiling, where what is held already may exceed it but nothing may be added then. */
function verifyLimit(
  facts: Facts,
  result: AllocationResult,
  rule: string,
  name: string,
  ceiling: number,
  applies: (source: ProblemApplication) => boolean,
): Violation[] {
  const members = facts.problem.applications.filter(applies);
  const codes = new Set(members.map(({ application }) => application));
  const held = members
    .filter(keepsHeld)
    .reduce((sum, { anchorBooths }) => sum + anchorBooths.length, 0);
  const given = result.assigned
    .filter(({ application }) => codes.has(application))
    .reduce((sum, { booths }) => sum + booths.length, 0);
  if (given <= Math.max(ceiling, held)) return [];
  return [{ rule, application: '', detail: `${name}: ${given} > ${ceiling}` }];
}

export function verifyLimits(facts: Facts, result: AllocationResult): Violation[] {
  const { rules, applications, usedOutside: outside } = facts.problem;
  const caps = [...rules.categoryCaps].flatMap(([category, cap]) =>
    verifyLimit(
      facts,
      result,
      'category-cap',
      category,
      cap - (outside?.categories[category] ?? 0),
      (source) => normaliseText(source.category) === category,
    ),
  );
  const quotas = rules.quotas.flatMap(({ funding, province, booths }) =>
    verifyLimit(
      facts,
      result,
      'quota',
      `${funding}/${province}`,
      booths -
        (outside?.quotas.find((one) => one.funding === funding && one.province === province)
          ?.booths ?? 0),
      (source) => source.funding === funding && source.province === province,
    ),
  );
  const most = rules.maxBoothsPerFacility;
  if (most === undefined) return [...caps, ...quotas];
  const facilities = [...new Set(applications.map(({ facilityCode }) => facilityCode))];
  const perFacility = facilities.flatMap((facility) =>
    verifyLimit(
      facts,
      result,
      'facility-cap',
      facility,
      most - (outside?.facilities[facility] ?? 0),
      (source) => source.facilityCode === facility,
    ),
  );
  return [...caps, ...quotas, ...perFacility];
}
