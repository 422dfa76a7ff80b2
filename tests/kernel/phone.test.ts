import { describe, expect, it } from 'vitest';
import { displayPhone, parsePhone } from '~/kernel/phone';

const read = (text: string) => {
  const parsed = parsePhone(text);
  return parsed.ok ? `${parsed.value.kind} ${parsed.value.e164}` : parsed.error.code;
};

describe('parsePhone', () => {
  it.each([
    ['0912 345 678', 'mobile +84912345678'],
    ['+84 912.345.678', 'mobile +84912345678'],
    ['84912345678', 'mobile +84912345678'],
    ['0084 912 345 678', 'mobile +84912345678'],
    ['+84 (0)912 345 678', 'mobile +84912345678'],
    ['(024) 3825 1234', 'landline +842438251234'],
    ['0219-386-1234', 'landline +842193861234'],
    ['+81 3 1234 5678', 'foreign +81312345678'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['0912 345 67', 'phone-mobile'],
    ['0912 345 6789', 'phone-mobile'],
    ['024 3825 123', 'phone-landline'],
    ['0412345678', 'phone-form'],
    ['912345678', 'phone-form'],
    ['+84 12', 'phone-form'],
    ['zalo 0912345678', 'phone-characters'],
    ['', 'phone-characters'],
  ])('refuses %s', (text, expected) => expect(read(text)).toBe(expected));

  it('shows numbers as they are read aloud, and reads them back', () => {
    for (const [stored, shown] of [
      ['+84912345678', '0912 345 678'],
      ['+842438251234', '024 3825 1234'],
      ['+842193861234', '0219 386 1234'],
      ['+81312345678', '+81312345678'],
    ] as const) {
      expect(displayPhone(stored)).toBe(shown);
      expect(read(shown)).toContain(stored);
    }
  });
});
