import fc from 'fast-check';
import type { AllocationProblem } from '~/features/allocation/problem';
import { rulesSchema } from '~/features/allocation/rules-schema';

const FEATURES = ['water', 'gas'];
const CATEGORIES = ['food', 'craft'];
const PROVINCES = ['ha-giang', 'bac-ninh'];

const subset = (words: readonly string[]) => fc.subarray([...words]);

const boothShape = fc.record({
  gapBefore: fc.constantFrom(0, 0, 0, 1),
  newRow: fc.constantFrom(false, false, false, true),
  features: subset(FEATURES),
  categories: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: subset(CATEGORIES) },
  ),
  breakAfter: fc.constantFrom(false, false, false, true),
  zone: fc.constantFrom(null, 'A', 'B'),
});

function layBooths(
  shapes: readonly (typeof boothShape extends fc.Arbitrary<infer T> ? T : never)[],
) {
  let row = 1;
  let position = 0;
  return shapes.map(({ gapBefore, newRow, ...rest }, index) => {
    if (newRow) {
      row += 1;
      position = 0;
    }
    position += 1 + gapBefore;
    return { hall: 'H1', row: `R${row}`, position, code: `B${index}`, ...rest };
  });
}

const applicationShape = fc.record({
  province: fc.constantFrom(...PROVINCES),
  category: fc.constantFrom(...CATEGORIES),
  facility: fc.integer({ min: 1, max: 3 }),
  boothsMin: fc.integer({ min: 1, max: 2 }),
  more: fc.integer({ min: 0, max: 2 }),
  funding: fc.constantFrom('national', 'self'),
  priority: fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10),
  wishPicks: fc.array(fc.nat(7), { maxLength: 3 }),
  wishZone: fc.constantFrom(null, null, 'A'),
  anywhere: fc.constantFrom(true, true, false),
  needs: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: subset(FEATURES) },
  ),
  holds: fc.constantFrom(0, 0, 0, 1, 2, 3),
  holdFrom: fc.nat(7),
  apartGroup: fc.constantFrom(null, null, 'g1'),
});

/** A small fair that has every feature of the rules: breaks, gaps, needs, categories, caps, quotas, holders, closed booths. */
export const randomProblem: fc.Arbitrary<AllocationProblem> = fc
  .record({
    booths: fc.array(boothShape, { minLength: 2, maxLength: 8 }),
    applications: fc.array(applicationShape, { minLength: 1, maxLength: 4 }),
    cap: fc.option(fc.integer({ min: 0, max: 5 })),
    quota: fc.option(fc.integer({ min: 0, max: 4 })),
    perFacility: fc.option(fc.integer({ min: 1, max: 4 })),
    cluster: fc.constantFrom(0, 5, 12.5),
    apart: fc.constantFrom(0, 5, 40),
    closed: fc.option(fc.nat(7)),
    seed: fc.constantFrom('a', 'b'),
  })
  .map((shape) => {
    const booths = layBooths(shape.booths);
    const closedCode = shape.closed === null ? undefined : booths[shape.closed]?.code;
    const taken = new Set<string>();
    const applications = shape.applications.map((one, index) => {
      const hold = booths
        .slice(one.holdFrom, one.holdFrom + one.holds)
        .map(({ code }) => code)
        .filter((code) => code !== closedCode && !taken.has(code));
      for (const code of hold) taken.add(code);
      return {
        application: `D${index}`,
        facilityCode: `F${one.facility}`,
        province: one.province,
        category: one.category,
        // Who holds less than its minimum has a test of its own: there the order of rights decides, not the points.
        boothsMin: hold.length > 0 ? Math.min(one.boothsMin, hold.length) : one.boothsMin,
        boothsMax: one.boothsMin + one.more,
        funding: one.funding,
        priority: one.priority,
        wishes: [...new Set(one.wishPicks.flatMap((pick) => booths[pick]?.code ?? []))],
        wishZone: one.wishZone,
        anywhere: one.anywhere,
        needs: one.needs,
        anchorBooths: hold,
        apartGroup: one.apartGroup,
      };
    });
    const rules = rulesSchema.parse({
      seed: shape.seed,
      categoryCaps: shape.cap === null ? {} : { food: shape.cap },
      quotas:
        shape.quota === null
          ? []
          : [{ funding: 'national', province: 'ha-giang', booths: shape.quota }],
      ...(shape.perFacility === null ? {} : { maxBoothsPerFacility: shape.perFacility }),
      weights: { cluster: shape.cluster, apart: shape.apart },
    });
    return {
      booths,
      applications,
      rules,
      unavailableBooths: closedCode === undefined ? [] : [closedCode],
    };
  });
