import { describe, expect, it } from 'vitest';
import {
  findProvince,
  PROVINCES_34,
  PROVINCES_63,
  partsOfProvince34,
  provinceLabel,
  readProvince,
  toFrame34,
} from '~/kernel/provinces';

const count = (list: readonly { region: string }[], region: string) =>
  list.filter((province) => province.region === region).length;

describe('provinces', () => {
  it('counts 63 (28 north, 15 central, 20 south) and 34', () => {
    expect([PROVINCES_63.length, PROVINCES_34.length]).toEqual([63, 34]);
    expect(['north', 'central', 'south'].map((region) => count(PROVINCES_63, region))).toEqual([
      28, 15, 20,
    ]);
    expect(count(PROVINCES_34, 'north')).toBe(18);
    expect(new Set(PROVINCES_34.map(({ gsoCode }) => gsoCode)).size).toBe(34);
  });

  it('puts every old province into exactly one new one, never across the northern boundary', () => {
    const parts = PROVINCES_34.flatMap(({ slug }) => partsOfProvince34(slug));
    expect(parts.map(({ slug }) => slug).sort()).toEqual(
      PROVINCES_63.map(({ slug }) => slug).sort(),
    );
    for (const { slug, region } of PROVINCES_63) {
      const today = findProvince(toFrame34(slug) ?? '', '34');
      expect(today?.region === 'north').toBe(region === 'north');
    }
  });

  it('reads slugs and names as people write them', () => {
    const slug = (text: string, frame?: '63' | '34') => readProvince(text, frame)?.slug;
    expect(slug('Tỉnh Hà Giang')).toBe('ha-giang');
    expect(slug('TP. Hồ Chí Minh')).toBe('ho-chi-minh');
    expect(slug('tphcm')).toBe(undefined);
    expect(slug('HCM')).toBe('ho-chi-minh');
    expect(slug('Bà Rịa - Vũng Tàu')).toBe('ba-ria-vung-tau');
    expect(slug('hoà bình')).toBe('hoa-binh');
    expect(slug('ha-giang', '34')).toBe(undefined);
    expect(slug('Huế', '34')).toBe('hue');
    expect(slug('Huế', '63')).toBe('thua-thien-hue');
    expect(slug('Atlantis')).toBe(undefined);
  });

  it('names the province it belongs to today', () => {
    expect(provinceLabel('ha-giang', 'nay')).toBe('Hà Giang (nay Tuyên Quang)');
    expect(provinceLabel('thua-thien-hue', 'now')).toBe('Thừa Thiên Huế (now Huế)');
    expect(provinceLabel('ha-noi', 'nay')).toBe('Hà Nội');
  });
});
