import { expect, it } from 'vitest';
import { allocate } from '~/features/allocation/allocate';
import { createHighsSolver } from '~/features/allocation/highs-solver.server';
import type { AllocationResult } from '~/features/allocation/result';
import { verifyResult } from '~/features/allocation/verify';
import { applicationOf, problemOf, rowOfBooths } from './small-problem';

const problem = problemOf(
  rowOfBooths(6, {
    A1: { features: ['water'] },
    A2: { features: ['water'] },
    A4: { categories: ['craft'] },
    A3: { breakAfter: true },
  }),
  [
    applicationOf('D1', { boothsMin: 2, boothsMax: 2, needs: ['water'], province: 'ha-giang' }),
    applicationOf('D2', {
      anchorBooths: ['A6'],
      province: 'ha-giang',
      funding: 'national',
      facilityCode: 'F',
    }),
    applicationOf('D3', {
      wishes: ['A5'],
      anywhere: false,
      province: 'ha-giang',
      funding: 'national',
      facilityCode: 'F',
    }),
  ],
  {
    categoryCaps: { food: 4 },
    quotas: [{ funding: 'national', province: 'ha-giang', booths: 2 }],
    maxBoothsPerFacility: 2,
  },
  ['A3'],
);
const right = allocate(problem, 'hash', {
  ...(await createHighsSolver()),
  elapsedSeconds: () => 0,
  report: () => {},
  cancelled: () => false,
});

function rulesBroken(
  booths: Readonly<Record<string, readonly string[]>>,
  changes: Partial<AllocationResult> = {},
) {
  const assigned = right.assigned.map((entry) => ({
    ...entry,
    booths: booths[entry.application] ?? entry.booths,
  }));
  return verifyResult(problem, { ...right, assigned, ...changes }).map(({ rule }) => rule);
}

it('accepts what is right', () => {
  expect(right.assigned).toHaveLength(3);
  expect(rulesBroken({})).toEqual([]);
});

it.each([
  ['booth-once', { D3: ['A6'] }],
  ['block', { D1: ['A3', 'A4'] }],
  ['size', { D1: ['A1'] }],
  ['size', { D3: ['A4', 'A5'] }],
  ['needs', { D1: ['A5', 'A6'] }],
  ['category', { D3: ['A4'] }],
  ['anchor', { D2: ['A5'] }],
  ['anywhere', { D3: ['A1'] }],
  ['unavailable', { D1: ['A2', 'A3'] }],
  ['unknown-booth', { D3: ['Z1'] }],
  ['category-cap', { D3: ['A5', 'A4'] }],
  ['quota', { D3: ['A5', 'A4'] }],
  ['facility-cap', { D3: ['A5', 'A4'] }],
  ['term-cluster', { D3: ['A1'] }],
])('finds a broken %s', (rule, booths) => {
  expect(rulesBroken(booths)).toContain(rule);
});

it('finds wrong sums, a bound below what was reached, and answers that are missing or double', () => {
  expect(rulesBroken({}, { objective: right.objective + 1 })).toEqual(['objective']);
  expect(rulesBroken({}, { bound: right.objective - 0.01 })).toEqual(['bound']);
  const [first, ...others] = right.assigned;
  expect(rulesBroken({}, { assigned: others })).toContain('answered-once');
  expect(rulesBroken({}, { assigned: first ? [...right.assigned, first] : [] })).toContain(
    'answered-once',
  );
});
