import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GeneratedHall, generateHall } from '~/features/floor-plan/generate-hall';
import { generatePlan } from '~/features/floor-plan/generate-plan';
import { insideHall, overlaps, touches } from '~/features/floor-plan/geometry';
import { type HallSpecInput, hallSpecSchema } from '~/features/floor-plan/hall-spec';
import { type PlanBooth, planDocumentSchema } from '~/features/floor-plan/plan-document';

const name = { vi: 'Nhà A', en: 'Hall A' };

function generate(input: Partial<HallSpecInput>): GeneratedHall {
  const result = generateHall(hallSpecSchema.parse({ code: 'A', name, ...input }));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const specs = fc.record({
  booths: fc.integer({ min: 1, max: 260 }),
  boothWidthM: fc.constantFrom(2, 2.5, 3, 4),
  boothDepthM: fc.constantFrom(2, 3, 3.5),
  aisleM: fc.constantFrom(2, 3, 4.5),
  crossAisleM: fc.constantFrom(2, 4),
  wallAisleM: fc.constantFrom(1, 3),
  proportion: fc.constantFrom(0.6, 1.5, 2.4),
  stage: fc.constantFrom(
    undefined,
    { side: 'east' as const },
    { side: 'north' as const, depthM: 9 },
    { side: 'west' as const },
  ),
  numbering: fc.record({
    scheme: fc.constantFrom('row' as const, 'block' as const, 'continuous' as const),
    skipLetters: fc.constantFrom('', 'IO', 'IOQ'),
  }),
});

/** Independent of the index the generator uses: every pair is compared. */
function pairs(booths: readonly PlanBooth[]): [PlanBooth, PlanBooth][] {
  return booths.flatMap((a, i) => booths.slice(i + 1).map((b): [PlanBooth, PlanBooth] => [a, b]));
}

/** The definition, told another way than the code under test: probe points just outside each side. */
function isCornerByProbing(booth: PlanBooth, hall: GeneratedHall): boolean {
  const { xM: x, yM: y, widthM: w, depthM: d } = booth;
  const open = (px: number, py: number) =>
    px > 0 &&
    py > 0 &&
    px < hall.hall.widthM &&
    py < hall.hall.depthM &&
    !hall.booths.some(
      (o) => px > o.xM && px < o.xM + o.widthM && py > o.yM && py < o.yM + o.depthM,
    );
  const sideways = open(x - 0.2, y + d / 2) || open(x + w + 0.2, y + d / 2);
  return sideways && (open(x + w / 2, y - 0.2) || open(x + w / 2, y + d + 0.2));
}

describe('a hall from a few numbers', () => {
  it('has the exact number of booths, unique codes, all inside and none over another', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const { booths, hall } = generate(spec);
        expect(booths).toHaveLength(spec.booths);
        expect(new Set(booths.map((b) => b.code)).size).toBe(spec.booths);
        expect(booths.every((b) => insideHall(b, hall))).toBe(true);
        expect(pairs(booths).filter(([a, b]) => overlaps(a, b))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has neighbours by row and position exactly where booths of a row touch', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        for (const [a, b] of pairs(generate(spec).booths)) {
          if (a.row !== b.row) continue;
          const neighbours = b.position === a.position + 1 && !a.breakAfter;
          expect(`${a.code} ${b.code} ${touches(a, b)}`).toBe(`${a.code} ${b.code} ${neighbours}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('calls a booth a corner exactly where two sides that meet are open', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const hall = generate(spec);
        for (const booth of hall.booths) {
          expect(`${booth.code} ${booth.kind}`).toBe(
            `${booth.code} ${isCornerByProbing(booth, hall) ? 'corner' : 'standard'}`,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([701, 1850])('makes %i booths in good proportion', (booths) => {
    const { hall, booths: made } = generate({ booths, stage: {} });
    expect(made).toHaveLength(booths);
    expect(hall.widthM / hall.depthM).toBeGreaterThan(1.2);
    expect(hall.widthM / hall.depthM).toBeLessThan(2);
    expect(planDocumentSchema.safeParse({ version: 1, halls: [hall], booths: made }).success).toBe(
      true,
    );
  });

  it('prices corners with the surcharge and raw space by the square metre', () => {
    const { booths } = generate({
      booths: 42,
      rawSpaces: [{ count: 2, widthM: 6, depthM: 5 }],
      prices: { standardVnd: '7500000', cornerPercent: 15, rawVndPerM2: '650000' },
    });
    const prices = new Set(booths.map((b) => `${b.kind} ${b.priceVnd}`));
    expect(prices).toEqual(new Set(['standard 7500000', 'corner 8625000', 'raw 19500000']));
    expect(booths.filter((b) => b.kind === 'raw').map((b) => b.code)).toEqual(['DT01', 'DT02']);
    expect(booths).toHaveLength(42);
  });

  it('numbers by row, by block and continuously, without the skipped letters', () => {
    const shape = { bands: 5, blocksPerBand: 2, boothsPerSide: 3 };
    const codes = (scheme: 'row' | 'block' | 'continuous') =>
      generate({ ...shape, numbering: { scheme } }).booths.map((b) => b.code);
    expect(codes('row').slice(0, 7)).toEqual(['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'B01']);
    expect(codes('row').at(-1)).toBe('K06');
    expect(codes('block').slice(0, 7)).toEqual(['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'B01']);
    expect(codes('block').some((code) => code.startsWith('I'))).toBe(false);
    expect(codes('continuous').at(-1)).toBe('60');
  });

  it('gives zones, features and categories by bands', () => {
    const { booths } = generate({
      bands: 4,
      blocksPerBand: 1,
      boothsPerSide: 4,
      features: ['power'],
      zones: [
        { zone: 'Ẩm thực', fromBand: 1, toBand: 2, features: ['gas'], categories: ['food'] },
        { fromBand: 2, toBand: 2, features: ['water'] },
      ],
    });
    const told = booths.map((b) => `${b.zone} ${b.features.join('+')} ${b.categories.join('+')}`);
    expect(new Set(told.slice(0, 8))).toEqual(new Set(['Ẩm thực power+gas food']));
    expect(new Set(told.slice(8, 16))).toEqual(new Set(['Ẩm thực power+gas+water food']));
    expect(new Set(told.slice(16))).toEqual(new Set(['null power ']));
  });

  it('refuses numbers that cannot be met', () => {
    const refuse = (input: Partial<HallSpecInput>) => {
      const result = generateHall(hallSpecSchema.parse({ code: 'A', name, ...input }));
      return result.ok ? 'made' : result.error.code;
    };
    expect(refuse({ booths: 25, bands: 2, blocksPerBand: 1, boothsPerSide: 6 })).toBe(
      'plan.too-small',
    );
    expect(refuse({ bands: 2 })).toBe('plan.shape-missing');
    expect(refuse({ booths: 1, rawSpaces: [{ count: 2 }] })).toBe('plan.too-small');
    expect(
      hallSpecSchema.safeParse({ code: 'A', name, rawSpaces: [{ count: 1, widthM: 3 }] }).success,
    ).toBe(true);
    expect(
      hallSpecSchema.safeParse({ code: 'A', name, rawSpaces: [{ count: 1, widthM: 3, depthM: 3 }] })
        .success,
    ).toBe(false);
  });
});

describe('several halls', () => {
  const spec = (code: string, input: Partial<HallSpecInput>) =>
    hallSpecSchema.parse({ code, name, ...input });

  it.each(['row', 'block', 'continuous'] as const)('go on numbering by %s', (scheme) => {
    const numbering = { scheme };
    const plan = generatePlan([
      spec('A', { booths: 900, numbering, rawSpaces: [{ count: 3 }] }),
      spec('B', { booths: 550, numbering, rawSpaces: [{ count: 3 }] }),
      spec('C', { booths: 400, numbering }),
    ]);
    if (!plan.ok) throw new Error(plan.error.code);
    expect(plan.value.booths).toHaveLength(1850);
    expect(new Set(plan.value.booths.map((b) => b.code)).size).toBe(1850);
  });

  it('refuse a hall code given twice and name the hall that does not fit', () => {
    const twice = generatePlan([spec('A', { booths: 4 }), spec('A', { booths: 4 })]);
    expect(twice).toEqual({
      ok: false,
      error: { code: 'plan.hall-twice', details: { hall: 'A' } },
    });
    const small = generatePlan([spec('A', { booths: 4 }), spec('B', { bands: 1 })]);
    expect(small).toMatchObject({ error: { code: 'plan.shape-missing', details: { hall: 'B' } } });
  });
});
