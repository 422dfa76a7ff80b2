import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoothRow, parseBoothsCsv, writeBoothsCsv } from '~/features/floor-plan/booths-csv';
import { BOOTH_FEATURES, BOOTH_KINDS } from '~/kernel/booth-vocabulary';
import vi from '~/locales/vi/import.json';

const HEADER =
  'hall,row,position,code,kind,features,categories,x_m,y_m,width_m,depth_m,break_after,price_vnd,zone';
const GOOD = 'A,R1,1,A01,standard,power-3kw;water,,0,0,3,3,no,12000000,Khu 1';

function faults(...lines: string[]): string[] {
  const parsed = parseBoothsCsv([HEADER, ...lines].join('\n'));
  if (parsed.ok) return [];
  for (const { code } of parsed.error) expect(vi.errors).toHaveProperty(code);
  return parsed.error.map(({ line, column, code }) => `${line} ${column} ${code}`);
}

describe('booths.csv', () => {
  it('reads every column', () => {
    expect(parseBoothsCsv(`${HEADER}\n${GOOD}`)).toEqual({
      ok: true,
      value: [
        {
          hall: 'A',
          row: 'R1',
          position: 1,
          code: 'A01',
          kind: 'standard',
          features: ['power-3kw', 'water'],
          categories: [],
          xM: 0,
          yM: 0,
          widthM: 3,
          depthM: 3,
          breakAfter: false,
          priceVnd: 12_000_000n,
          zone: 'Khu 1',
        },
      ],
    });
  });

  it.each([
    ['A,R1,2,a01,standard,,,,,3,3,no,0,', '3 code duplicate'],
    ['A,R1,1,A02,standard,,,,,3,3,no,0,', '3 position same-position'],
    ['A,R1,2,A02,palace,,,,,3,3,no,0,', '3 kind not-one-of'],
    ['A,R1,2,A02,corner,,,1,,3,3,no,0,', '3 y_m half-pair'],
    ['A,R1,2,A02,corner,,,,,,3,no,0,', '3 width_m half-pair'],
    ['A,R1,2,A02,corner,,,,,0,3,no,0,', '3 width_m below-minimum'],
    ['A,R1,2,A02,corner,,,,,3,3,perhaps,0,', '3 break_after not-one-of'],
    ['A,R1,2,A02,corner,,,,,3,3,no,-5,', '3 price_vnd negative-money'],
    ['A,R1,2,A02,corner,,,,,3,3,no,12.000.000,', '3 price_vnd not-money'],
    ['A,R1,first,A02,corner,,,,,3,3,no,0,', '3 position not-a-number'],
    [',R1,2,A02,corner,,,,,3,3,no,0,', '3 hall required'],
    ['A,R1,2,=A02,corner,,,,,3,3,no,0,', '3 code formula'],
  ])('refuses %s', (line, expected) => expect(faults(GOOD, line)).toEqual([expected]));

  it('accepts nothing of a file with one bad row, and lists the errors in the order of lines', () => {
    const errors = faults(
      'A,R1,1,A02,corner,,,,,3,3,no,x,',
      GOOD,
      GOOD,
      'A,R1,3,A03,corner,,,,,3,3,no,,',
    );
    expect(errors).toEqual([
      '2 price_vnd not-money',
      '3 position same-position',
      '4 code duplicate',
      '4 position same-position',
      '5 price_vnd required',
    ]);
  });

  it('writes files it reads back the same', () => {
    const metres = fc.integer({ min: 1, max: 9_000 }).map((value) => value / 10);
    const place = fc.option(fc.tuple(metres, metres));
    const row = fc
      .record({
        hall: fc.constantFrom('A', 'Nhà B'),
        row: fc.constantFrom('R1', 'R"2"', 'Dãy 3, trái'),
        kind: fc.constantFrom(...BOOTH_KINDS),
        features: fc.subarray([...BOOTH_FEATURES, 'eigen-materieel']),
        categories: fc.subarray(['215 - FC - Haring', 'Máy móc & phụ tùng', "Loempia's"]),
        place,
        size: place,
        breakAfter: fc.boolean(),
        priceVnd: fc.bigInt(0n, 10_000_000_000n),
        zone: fc.option(fc.constantFrom('Khu 1', "'=lạ")),
      })
      .map(
        ({ place, size, ...rest }): Omit<BoothRow, 'position' | 'code'> => ({
          ...rest,
          xM: place?.[0] ?? null,
          yM: place?.[1] ?? null,
          widthM: size?.[0] ?? null,
          depthM: size?.[1] ?? null,
        }),
      );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (list) => {
        const rows = list.map((each, i): BoothRow => ({ ...each, position: i, code: `B${i}` }));
        expect(parseBoothsCsv(writeBoothsCsv(rows))).toEqual({ ok: true, value: rows });
      }),
    );
  });
});
