import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTaxCode, taxCheckDigit } from '~/kernel/tax-code';

const code = (text: string) => {
  const parsed = parseTaxCode(text);
  return parsed.ok ? parsed.value.code : parsed.error.code;
};

describe('parseTaxCode', () => {
  it('reads the three forms, however they are spaced', () => {
    expect(parseTaxCode('0100109106')).toEqual({
      ok: true,
      value: { kind: 'enterprise', code: '0100109106', rootCode: '0100109106' },
    });
    expect(parseTaxCode('0100109106 - 011')).toEqual({
      ok: true,
      value: { kind: 'branch', code: '0100109106-011', rootCode: '0100109106' },
    });
    expect(code('0100109106–011')).toBe('0100109106-011');
    expect(parseTaxCode('0100109106011')).toMatchObject({ value: { code: '0100109106-011' } });
    expect(parseTaxCode('002 391 004 517')).toMatchObject({
      value: { kind: 'personal', code: '002391004517' },
    });
  });

  it('says what is wrong', () => {
    expect(code('0100109107')).toBe('tax-code-check-digit');
    expect(code('0000000000')).toBe('tax-code-check-digit');
    expect(code('0100109106-000')).toBe('tax-code-branch');
    expect(code('0100109107-001')).toBe('tax-code-check-digit');
    expect(code('100109106')).toBe('tax-code-leading-zero');
    for (const hyphens of ['0100109106-01', '0100109106-', '01-00109106', '0100109106-001-1'])
      expect(code(hyphens), hyphens).toBe('tax-code-branch');
    expect(code('002-391-004517')).toBe('tax-code-branch');
    expect(code('-')).toBe('tax-code-characters');
    expect(code('12345')).toBe('tax-code-length');
    expect(code('MST 0100109106')).toBe('tax-code-characters');
    expect(code('')).toBe('tax-code-characters');
    expect(code('003391004517')).toBe('tax-code-personal-number');
    expect(code('191391004517')).toBe('tax-code-personal-number');
  });

  it('finds every single wrong digit', () => {
    // The weights are not 0 mod 11 and digits differ by less than 11, so one changed digit always changes the sum.
    const nine = fc.stringMatching(/^\d{9}$/).filter((digits) => taxCheckDigit(digits) !== null);
    fc.assert(
      fc.property(nine, fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
        const right = `${digits}${taxCheckDigit(digits)}`;
        const wrong = [...right];
        wrong[at] = String((Number(wrong[at]) + shift) % 10);
        expect(parseTaxCode(right).ok).toBe(right !== '0000000000');
        expect(parseTaxCode(wrong.join('')).ok).toBe(false);
      }),
    );
  });
});
