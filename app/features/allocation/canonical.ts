import { compareText, layFloor } from '~/features/allocation/floor';
import type { AllocationProblem, ProblemApplication } from '~/features/allocation/problem';
import { normaliseText } from '~/kernel/text-folding';

const sortedSet = (texts: readonly string[]) =>
  [...new Set(texts.map(normaliseText))].sort(compareText);

function canonicalApplication(source: ProblemApplication) {
  return [
    source.application,
    source.facilityCode,
    source.province,
    normaliseText(source.category),
    source.boothsMin,
    source.boothsMax,
    source.funding,
    source.priority,
    source.wishes,
    normaliseText(source.wishZone ?? ''),
    source.anywhere,
    sortedSet(source.needs),
    [...source.anchorBooths].sort(compareText),
    normaliseText(source.apartGroup ?? ''),
  ];
}

/** Nothing where nothing is used outside, as in every file. */
function canonicalOutside({ usedOutside }: AllocationProblem) {
  if (!usedOutside) return {};
  const byName = (one: Readonly<Record<string, number>>) =>
    Object.entries(one).sort(([a], [b]) => compareText(a, b));
  const categories = byName(usedOutside.categories);
  const facilities = byName(usedOutside.facilities);
  const quotas = usedOutside.quotas
    .map(({ funding, province, booths }) => [funding, province, booths] as const)
    .sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]));
  const isEmpty = categories.length + facilities.length + quotas.length === 0;
  return isEmpty ? {} : { usedOutside: { categories, facilities, quotas } };
}

/**
 * One text for one problem, whatever the order of its rows and the spaces in its words: everything the optimiser
 * reads and nothing else. Its SHA-256 is the `inputHash` of a result.
 */
export function canonicalText(problem: AllocationProblem): string {
  const { rules } = problem;
  const floor = layFloor(problem);
  return JSON.stringify({
    booths: floor.booths.map((booth, index) => [
      booth.hall,
      booth.row,
      booth.position,
      booth.code,
      sortedSet(booth.features),
      sortedSet(booth.categories),
      booth.breakAfter,
      floor.zones[index],
    ]),
    applications: [...problem.applications]
      .sort((a, b) => compareText(a.application, b.application))
      .map(canonicalApplication),
    unavailable: [...new Set(problem.unavailableBooths ?? [])].sort(compareText),
    rules: {
      seed: rules.seed,
      categoryCaps: [...rules.categoryCaps].sort(([a], [b]) => compareText(a, b)),
      quotas: rules.quotas
        .map(({ funding, province, booths }) => [funding, province, booths] as const)
        .sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1])),
      maxBoothsPerFacility: rules.maxBoothsPerFacility ?? null,
      weights: [
        rules.weights.placed,
        rules.weights.booth,
        rules.weights.wish,
        rules.weights.cluster,
        rules.weights.apart,
        rules.weights.anchor,
      ],
    },
    ...canonicalOutside(problem),
  });
}
