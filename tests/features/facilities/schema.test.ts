import { describe, expect, it } from 'vitest';
import {
  provinceInFrame,
  provinceNameToday,
  provinceOptions,
  readProvinceValue,
} from '~/features/facilities/province-choice';
import { facilitySchema } from '~/features/facilities/schema';
import { facilityForm } from '../applications/application-world';

const faults = (changes: Readonly<Record<string, unknown>>) => {
  const parsed = facilitySchema.safeParse(facilityForm(changes));
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
};

import { indexOptions, searchOptions } from '~/ui/forms/search-options';

describe('the facts of a facility', () => {
  it('stores tax code, phone and e-mail in one form', () => {
    const parsed = facilitySchema.parse(
      facilityForm({ taxCode: '0100 109 106', email: 'A@B.vn', name: ' Gốm   Chu Đậu ' }),
    );
    expect(parsed).toMatchObject({
      taxCode: '0100109106',
      phone: '+84912345678',
      email: 'a@b.vn',
      name: 'Gốm Chu Đậu',
    });
    expect(parsed.province).toEqual({ slug: 'ha-giang', frame: 'f63' });
  });

  it('names what is wrong with each', () => {
    expect(faults({ taxCode: '0100109107' })).toEqual(['taxCode tax-code-check-digit']);
    expect(faults({ taxCode: '' })).toEqual(['taxCode tax-code-needed']);
    expect(faults({ taxCode: '', legalForm: 'household' })).toEqual([]);
    expect(faults({ taxCode: '002391004517', legalForm: 'household' })).toEqual([]);
    expect(faults({ phone: '09123' })).toEqual(['phone phone-mobile']);
    expect(faults({ province: 'f34:ha-giang' })).toEqual(['province province-unknown']);
    expect(faults({ province: undefined })).toEqual(['province required']);
    expect(faults({ email: 'khong phai' })).toEqual(['email email-form']);
    expect(faults({ name: '   ' })).toEqual(['name required']);
    expect(faults({ name: 'x'.repeat(201) })).toEqual(['name too-long']);
    expect(faults({ productGroup: 'toString' })).toEqual(['productGroup required']);
  });
});

describe('a province in the frame of a fair', () => {
  it('maps every old province to one of today, and back only where nothing was merged', () => {
    expect(provinceInFrame({ slug: 'ha-giang', frame: 'f63' }, 'f34')).toEqual({
      ok: true,
      value: 'tuyen-quang',
    });
    expect(provinceInFrame({ slug: 'hue', frame: 'f34' }, 'f63')).toEqual({
      ok: true,
      value: 'thua-thien-hue',
    });
    expect(provinceInFrame({ slug: 'tuyen-quang', frame: 'f34' }, 'f63')).toEqual({
      ok: false,
      error: {
        code: 'province-ambiguous',
        details: { province: 'Tuyên Quang', parts: 'Hà Giang, Tuyên Quang' },
      },
    });
  });

  it('offers all 97 with today’s name where it differs', () => {
    const options = provinceOptions({ now: 'nay', frame34: '34', frame63: '63' });
    expect(options).toHaveLength(97);
    expect(new Set(options.map(({ value }) => value)).size).toBe(97);
    for (const { value } of options) expect(readProvinceValue(value)).toBeDefined();
    // Two of one name stand under different headings, and a name of before 2008 still finds its province.
    const places = options.map(({ label, group }) => `${group} ${label}`);
    expect(new Set(places).size).toBe(97);
    const found = (query: string) =>
      searchOptions(indexOptions(options), query).map(({ value }) => value);
    expect(found('Hà Tây')).toEqual(['f34:ha-noi', 'f63:ha-noi']);
    expect(found('hà').map((value) => value.slice(0, 3))).toEqual(
      [...found('hà').map((value) => value.slice(0, 3))].sort(),
    );
    expect(provinceNameToday({ slug: 'ha-giang', frame: 'f63' }, 'nay')).toBe(
      'Hà Giang (nay Tuyên Quang)',
    );
    expect(provinceNameToday({ slug: 'ha-noi', frame: 'f63' }, 'nay')).toBe('Hà Nội');
  });
});
