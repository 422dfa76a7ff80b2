import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatFileSize,
  formatMoney,
  formatMoneyCompact,
  formatPercent,
  toLocale,
} from '~/kernel/format';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('counts', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1850, '1.850', '1,850'],
    [1234567.5, '1.234.567,5', '1,234,567.5'],
    [97.79, '97,79', '97.79'],
    [-1850, '−1.850', '−1,850'],
    [1.005, '1,01', '1.01'],
    [-0.001, '0', '0'],
    [1e-7, '0', '0'],
    [Number.NaN, '–', '–'],
  ])('%s', (value, vi, en) => {
    expect(formatCount(value, 'vi')).toBe(vi);
    expect(formatCount(value, 'en')).toBe(en);
  });

  it('takes bigint beyond the safe integers', () => {
    expect(formatCount(136_900_000_000_000_000_000n, 'vi')).toBe('136.900.000.000.000.000.000');
  });

  it('gives ratios as percentages', () => {
    expect(formatPercent(0.61, 'vi')).toBe('61%');
    expect(formatPercent(0.9779, 'vi', 2)).toBe('97,79%');
    expect(formatPercent(0.9779, 'en', 1)).toBe('97.8%');
  });
});

describe('money', () => {
  it('stands in full in documents', () => {
    expect(plain(formatMoney(5_812_400_000n, 'vi'))).toBe('5.812.400.000 ₫');
    expect(formatMoney(5_812_400_000n, 'en')).toBe('₫5,812,400,000');
    expect(formatMoney(-500n, 'en')).toBe('−₫500');
  });

  it.each([
    [5_812_400_000n, '5,8 tỷ ₫', '₫5.8 billion'],
    [136_900_000_000n, '136,9 tỷ ₫', '₫136.9 billion'],
    [136_940_000n, '136,9 triệu ₫', '₫136.9 million'],
    [136_950_000n, '137 triệu ₫', '₫137 million'],
    [999_950_000n, '1 tỷ ₫', '₫1 billion'],
    [999_940_000n, '999,9 triệu ₫', '₫999.9 million'],
    [850_000n, '850.000 ₫', '₫850,000'],
    [949_999n, '949.999 ₫', '₫949,999'],
    [-2_500_000_000n, '−2,5 tỷ ₫', '−₫2.5 billion'],
    [1_234_500_000_000n, '1.234,5 tỷ ₫', '₫1,234.5 billion'],
    [0n, '0 ₫', '₫0'],
  ])('%s in overviews', (amount, vi, en) => {
    expect(plain(formatMoneyCompact(amount, 'vi'))).toBe(vi);
    expect(plain(formatMoneyCompact(amount, 'en'))).toBe(en);
  });
});

describe('file sizes', () => {
  it.each([
    [0, '0 B'],
    [840, '840 B'],
    [1500, '2 KB'],
    [999_600, '1 MB'],
    [1_240_000, '1,2 MB'],
    [50_000_000, '50 MB'],
  ])('%s bytes', (bytes, text) => {
    expect(plain(formatFileSize(bytes, 'vi'))).toBe(text);
  });
});

describe('locale', () => {
  it('is Vietnamese unless the tag is English', () => {
    expect(toLocale('en-GB')).toBe('en');
    expect(toLocale('vi-VN')).toBe('vi');
    expect(toLocale(undefined)).toBe('vi');
    expect(toLocale('fr')).toBe('vi');
  });
});
