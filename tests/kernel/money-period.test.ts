import { describe, expect, it } from 'vitest';
import { shareOfVnd, splitSupport, sumVnd } from '~/kernel/money';
import { formatPeriod, parsePeriod, periodDates, samePeriodLastYear } from '~/kernel/period';

describe('money', () => {
  it('rounds half away from zero and never loses a đồng when it splits', () => {
    expect(shareOfVnd(125n, 1000)).toBe(13n);
    expect(shareOfVnd(-125n, 1000)).toBe(-13n);
    expect(splitSupport(10_000_001n, 8000)).toEqual({
      supportVnd: 8_000_001n,
      counterpartVnd: 2_000_000n,
    });
    expect(splitSupport(10_000_000n, 10_000, 6_000_000n)).toEqual({
      supportVnd: 6_000_000n,
      counterpartVnd: 4_000_000n,
    });
    expect(sumVnd([1n, 2n, 136_900_000_000n])).toBe(136_900_000_003n);
  });
});

describe('period', () => {
  it.each([
    ['2024', '2024-01-01', '2025-01-01'],
    ['2024-H1', '2024-01-01', '2024-07-01'],
    ['2024-h2', '2024-07-01', '2025-01-01'],
    ['2024-Q4', '2024-10-01', '2025-01-01'],
    ['2024-05', '2024-05-01', '2024-06-01'],
  ])('%s', (text, from, until) => {
    const period = parsePeriod(text);
    expect(period.ok && periodDates(period.value)).toEqual({ from, until });
    expect(period.ok && formatPeriod(period.value)).toBe(text.toUpperCase());
  });

  it('refuses what is not a period, and finds the same one a year before', () => {
    for (const text of ['24', '2024-H3', '2024-13', '2024-Q0', ''])
      expect(parsePeriod(text).ok).toBe(false);
    expect(samePeriodLastYear({ kind: 'half', year: 2024, index: 1 })).toEqual({
      kind: 'half',
      year: 2023,
      index: 1,
    });
  });
});
