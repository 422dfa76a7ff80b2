import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '~/features/floor-plan/check-plan';
import { generateHall } from '~/features/floor-plan/generate-hall';
import { touches } from '~/features/floor-plan/geometry';
import { hallSpecSchema } from '~/features/floor-plan/hall-spec';
import { type BoothPlacement, layOut } from '~/features/floor-plan/lay-out';

function row(name: string, count: number, more: Partial<BoothPlacement> = {}): BoothPlacement[] {
  return Array.from({ length: count }, (_, i) => ({
    hall: 'H1',
    row: name,
    position: i + 1,
    code: `${name}-${i + 1}`,
    kind: 'standard',
    features: [],
    categories: [],
    xM: null,
    yM: null,
    widthM: 3,
    depthM: 3,
    breakAfter: false,
    priceVnd: 0n,
    zone: null,
    ...more,
  }));
}

/** A real street market's rows: few and long, so they must fold. */
const market = [35, 30, 8, 59, 7, 64, 22, 9, 22, 8].flatMap((count, i) => row(`R${i + 1}`, count));

function expectNeighboursTouch(rows: readonly BoothPlacement[]) {
  const { booths } = layOut(rows);
  for (const [index, booth] of booths.entries()) {
    const next = booths[index + 1];
    if (!next || next.row !== booth.row || next.position !== booth.position + 1) continue;
    expect(`${booth.code} ${touches(booth, next)}`).toBe(`${booth.code} ${!booth.breakAfter}`);
  }
}

describe('laying out booths without coordinates', () => {
  it('folds the long rows of a street market into a hall one can walk', () => {
    const plan = layOut(market);
    const [hall] = plan.halls;
    expect(plan.booths).toHaveLength(264);
    expect(checkPlan(plan)).toEqual([]);
    const proportion = (hall?.widthM ?? 0) / (hall?.depthM ?? 1);
    expect(proportion).toBeGreaterThan(1);
    expect(proportion).toBeLessThan(2.2);
    expectNeighboursTouch(market);
  });

  it('keeps neighbours together and breaks apart, whatever the rows', () => {
    const rows = fc.array(
      fc.record({
        count: fc.integer({ min: 1, max: 30 }),
        breaks: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
        widthM: fc.constantFrom(null, 2, 3, 4.5),
        depthM: fc.constantFrom(null, 2, 3),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, (specs) => {
        const made = specs.flatMap(({ count, breaks, widthM, depthM }, i) =>
          row(`R${i}`, count, { widthM, depthM }).map((booth) => ({
            ...booth,
            breakAfter: breaks.includes(booth.position),
          })),
        );
        expect(checkPlan(layOut(made))).toEqual([]);
        expectNeighboursTouch(made);
      }),
      { numRuns: 60 },
    );
  });

  it('gives a generated hall back its shape when only rows are known', () => {
    const generated = generateHall(
      hallSpecSchema.parse({ code: 'A', name: { vi: 'A', en: 'A' }, booths: 701 }),
    );
    if (!generated.ok) throw new Error(generated.error.code);
    const rows = generated.value.booths.map((booth) => ({
      ...booth,
      xM: null,
      yM: null,
      priceVnd: BigInt(booth.priceVnd),
    }));
    const plan = layOut(rows);
    const pairsBackToBack = (booths: typeof plan.booths) =>
      booths.filter((a) => booths.some((b) => a.xM === b.xM && b.yM === a.yM + 3)).length;
    expect(pairsBackToBack(plan.booths)).toBe(pairsBackToBack([...generated.value.booths]));
    expect(checkPlan(plan)).toEqual([]);
  });

  it('keeps given coordinates and puts booths without them below', () => {
    const given = row('A', 3).map((booth, i) => ({ ...booth, xM: 10 + i * 3, yM: 5 }));
    const plan = layOut([...given, ...row('B', 2)]);
    expect(plan.booths.slice(0, 3).map((b) => [b.xM, b.yM])).toEqual([
      [10, 5],
      [13, 5],
      [16, 5],
    ]);
    expect(plan.booths.slice(3).every((b) => b.yM > 8)).toBe(true);
    expect(checkPlan(plan)).toEqual([]);
    const over = layOut(given.map((booth) => ({ ...booth, xM: 10 })));
    expect(checkPlan(over).map((fault) => fault.code)).toContain('plan.overlap');
  });
});
