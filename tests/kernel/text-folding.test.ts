import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collateVi, foldText, normaliseText, slugify } from '~/kernel/text-folding';

describe('foldText', () => {
  it('folds both spellings, both normal forms, case and đ to one word', () => {
    const forms = ['Hoà Bình', 'Hòa Bình', 'HÒA  BÌNH', 'Hoà Bình'.normalize('NFD'), ' hoa binh '];
    expect(new Set(forms.map(foldText))).toEqual(new Set(['hoa binh']));
    expect(foldText('Đồng Kỵ')).toBe('dong ky');
    expect(foldText('đ Đ')).toBe('d d');
  });

  it('keeps different words apart', () => {
    expect(foldText('Bát Tràng')).not.toBe(foldText('Bát Trang 2'));
  });

  it('is idempotent and the same for NFC and NFD', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
    );
  });
});

describe('normaliseText', () => {
  it('removes what cannot be seen and keeps what can', () => {
    expect(normaliseText('  HTX\u0000\u202e chè\u200b\tShan\n tuyết \ufeff')).toBe(
      'HTX chè Shan tuyết',
    );
  });

  it('gives text PostgreSQL can store', () => {
    expect(normaliseText('a\ud800b')).toBe('a\ufffdb');
    expect(normaliseText('😀')).toBe('😀');
  });
});

it('sorts as a Vietnamese dictionary does, numbers by value', () => {
  expect(['Đà', 'Ea', 'Dân', 'A10', 'A2', 'Ấn'].sort(collateVi)).toEqual([
    'A2',
    'A10',
    'Ấn',
    'Dân',
    'Đà',
    'Ea',
  ]);
});

it('makes slugs of ASCII letters, digits and single hyphens', () => {
  expect(slugify('Hội chợ hàng CNNT – phía Bắc (2026)')).toBe('hoi-cho-hang-cnnt-phia-bac-2026');
  expect(slugify('!!!')).toBe('');
  expect(slugify('một hai ba', 8)).toBe('mot-hai');
});
