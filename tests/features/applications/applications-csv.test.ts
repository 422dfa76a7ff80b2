import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FUNDING_SOURCES } from '~/features/applications/application-columns';
import {
  type ApplicationRow,
  parseApplicationsCsv,
  writeApplicationsCsv,
} from '~/features/applications/applications-csv';
import { PROVINCES_63 } from '~/kernel/provinces';
import vi from '~/locales/vi/import.json';

const HEADER =
  'application,facility_code,facility_name,tax_code,province,category,booths_min,booths_max,funding,priority,wishes,wish_zone,anywhere,needs,anchor_booths,apart_group';
const GOOD =
  'D1,F1,HTX chè Shan tuyết,0100109106,ha-giang,food,1,2,national,12.5,A01;A02,,yes,water,,tea';
const OPTIONS = {
  knownBoothCodes: new Set(['A01', 'A02', 'A03']),
  knownCategories: new Set(['food', 'Máy móc & phụ tùng']),
};

function faults(
  line: string,
  options: Parameters<typeof parseApplicationsCsv>[1] = OPTIONS,
): string[] {
  const parsed = parseApplicationsCsv([HEADER, GOOD, line].join('\n'), options);
  if (parsed.ok) return [];
  for (const { code } of parsed.error) expect(vi.errors).toHaveProperty(code);
  return parsed.error.map((error) => `${error.column} ${error.code}`);
}

/** A second good row with some cells replaced. */
function row(changes: Readonly<Record<string, string>>): string {
  const names = HEADER.split(',');
  const cells = 'D2,F2,Gốm Bát Tràng,002391004517,ha-noi,food,1,2,self,0,A03,,no,,,'.split(',');
  return cells.map((cell, i) => changes[names[i] ?? ''] ?? cell).join(',');
}

describe('applications.csv', () => {
  it('reads every column, names of provinces and 10-, 12- and 13-digit tax codes', () => {
    const parsed = parseApplicationsCsv(`${HEADER}\n${GOOD}`, OPTIONS);
    expect(parsed).toEqual({
      ok: true,
      value: [
        {
          application: 'D1',
          facilityCode: 'F1',
          facilityName: 'HTX chè Shan tuyết',
          taxCode: '0100109106',
          province: 'ha-giang',
          category: 'food',
          boothsMin: 1,
          boothsMax: 2,
          funding: 'national',
          priority: 12.5,
          wishes: ['A01', 'A02'],
          wishZone: null,
          anywhere: true,
          needs: ['water'],
          anchorBooths: [],
          apartGroup: 'tea',
          contactName: null,
          contactPhone: null,
          contactEmail: null,
          signatoryName: null,
          signatoryPosition: null,
        },
      ],
    });
    expect(faults(row({}))).toEqual([]);
    expect(faults(row({ tax_code: '0100109106-001', province: 'TP. Hồ Chí Minh' }))).toEqual([]);
    expect(faults(row({ tax_code: '' }))).toEqual([]);
  });

  it('reads who to write to and who signs from columns that may follow, in any order', () => {
    const people = (columns: string, cells: string) => {
      const parsed = parseApplicationsCsv(`${HEADER},${columns}\n${GOOD},${cells}`, OPTIONS);
      if (parsed.ok) return parsed.value[0];
      for (const { code } of parsed.error) expect(vi.errors).toHaveProperty(code);
      return parsed.error.map((error) => `${error.column} ${error.code}`);
    };
    expect(
      people(
        'signatory_position,contact_email,contact_phone,signatory_name,contact_name',
        'Giám đốc, Che@HSP.vn ,+84 912 345 678,Lò Văn Ón,Triệu Mùi Pham',
      ),
    ).toMatchObject({
      contactName: 'Triệu Mùi Pham',
      contactPhone: '+84912345678',
      contactEmail: 'che@hsp.vn',
      signatoryName: 'Lò Văn Ón',
      signatoryPosition: 'Giám đốc',
    });
    expect(people('contact_phone', '912345678')).toMatchObject({ contactPhone: '+84912345678' });
    expect(people('contact_phone', '')).toMatchObject({ contactPhone: null, contactName: null });
    expect(people('contact_phone', '12')).toEqual(['contact_phone phone-form']);
    expect(people('contact_email', 'che tại hsp')).toEqual(['contact_email email-form']);
    expect(people('contact_name', '=cmd()')).toEqual(['contact_name formula']);
    expect(people('contact_fax', '1')).toEqual(['contact_fax header-unknown']);
  });

  it.each([
    [{ application: 'd1' }, 'application duplicate'],
    [{ province: 'Atlantis' }, 'province unknown-province'],
    [{ tax_code: '0100109107' }, 'tax_code tax-code-check-digit'],
    [{ tax_code: '100109106' }, 'tax_code tax-code-leading-zero'],
    [{ tax_code: '999999999999' }, 'tax_code tax-code-personal-number'],
    [{ tax_code: '0100109106' }, 'tax_code tax-code-shared'],
    [{ booths_min: '3' }, 'booths_min min-above-max'],
    [{ booths_min: '0' }, 'booths_min below-minimum'],
    [{ funding: 'gold' }, 'funding not-one-of'],
    [{ priority: '-1' }, 'priority below-minimum'],
    [{ wishes: 'Z99' }, 'wishes unknown-booth'],
    [{ wishes: 'A04' }, 'wishes unknown-booth-nearest'],
    [{ anchor_booths: 'Z99;Z98' }, 'anchor_booths unknown-booth'],
    [{ category: 'fod' }, 'category unknown-category-nearest'],
    [{ category: 'a;b' }, 'category one-value-only'],
    [{ anywhere: 'later' }, 'anywhere not-one-of'],
    [{ facility_name: '=HYPERLINK(1)' }, 'facility_name formula'],
    [{ facility_code: 'f1' }, 'facility_name facility-differs'],
  ])('refuses %o', (changes, expected) => expect(faults(row(changes))).toEqual([expected]));

  it('refuses one booth held by two', () => {
    const text = [
      HEADER,
      row({ anchor_booths: 'A01' }),
      row({ application: 'D3', anchor_booths: 'a01' }),
    ];
    const parsed = parseApplicationsCsv(text.join('\n'), OPTIONS);
    expect(parsed.ok ? [] : parsed.error).toMatchObject([{ line: 3, code: 'anchor-held-twice' }]);
  });

  it('takes provinces of one frame when asked', () => {
    expect(faults(row({ province: 'Atlantis' }), { frame: '63' })).toEqual([
      'province unknown-province',
    ]);
    const frame34 = parseApplicationsCsv(`${HEADER}\n${row({ province: 'Huế' })}`, { frame: '34' });
    expect(frame34.ok && frame34.value[0]?.province).toBe('hue');
    expect(faults(row({ province: 'ha-nam' }), { frame: '34' })).toHaveLength(2);
  });

  it('gives wishes the spelling of the plan', () => {
    const parsed = parseApplicationsCsv(`${HEADER}\n${row({ wishes: 'a03;A01' })}`, OPTIONS);
    expect(parsed.ok && parsed.value[0]?.wishes).toEqual(['A03', 'A01']);
  });

  it('writes files it reads back the same', () => {
    const one = fc.record({
      facilityName: fc.constantFrom(
        'HTX "Hoa Ban", Sơn La',
        'Cơ sở Bà Sáu; con trai',
        'Tổ hợp tác 3',
      ),
      province: fc.constantFrom(...PROVINCES_63.map(({ slug }) => slug)),
      category: fc.constantFrom('food', "205 - FC - Loempia's & Oosterse keuken", 'a, b'),
      booths: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(3)),
      funding: fc.constantFrom(...FUNDING_SOURCES),
      priority: fc.nat(500_000).map((value) => value / 100),
      wishes: fc.subarray(['A01', 'A02', 'C-7']),
      wishZone: fc.option(fc.constantFrom('Khu 1')),
      anywhere: fc.boolean(),
      needs: fc.subarray(['water', 'gas']),
      apartGroup: fc.option(fc.constantFrom('tea')),
      contactName: fc.option(fc.constantFrom('Triệu Mùi Pham', 'Bà Sáu, "Sa Đéc"')),
      contactPhone: fc.option(fc.constantFrom('+84912345678', '+842438251234', '+4930123456')),
      contactEmail: fc.option(fc.constantFrom('sau@co-so.vn')),
      signatoryName: fc.option(fc.constantFrom('Lò Văn Ón')),
      signatoryPosition: fc.option(fc.constantFrom('Giám đốc')),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 9 }), (list) => {
        const rows = list.map(
          ({ booths: [min, more], ...rest }, i): ApplicationRow => ({
            ...rest,
            application: `D${i}`,
            facilityCode: `F${i}`,
            taxCode: null,
            boothsMin: min,
            boothsMax: min + more,
            anchorBooths: i === 0 ? ['A09'] : [],
          }),
        );
        expect(parseApplicationsCsv(writeApplicationsCsv(rows))).toEqual({ ok: true, value: rows });
      }),
    );
  });
});
