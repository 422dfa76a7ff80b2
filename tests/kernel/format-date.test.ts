import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateRange,
  formatDateShort,
  formatDateTime,
  formatDateTimeShort,
  formatDateTimeWithWeekday,
  formatTime,
  formatWeekday,
  fromDateInput,
  toDateInput,
  toDateTimeInput,
} from '~/kernel/format-date';

describe('a moment', () => {
  // 23:30 on the 14th in London is already the 15th in Hà Nội.
  const instant = '2026-12-14T23:30:00Z';

  it('is read off the wall in Vietnam', () => {
    expect(formatDate(instant, 'vi')).toBe('15 tháng 12, 2026');
    expect(formatDate(instant, 'en')).toBe('15 December 2026');
    expect(formatDateShort(instant, 'vi')).toBe('15/12/2026');
    expect(formatDateShort(instant, 'en')).toBe('15 Dec 2026');
    expect(formatTime(instant)).toBe('06:30');
    expect(formatDateTime(instant, 'vi')).toBe('06:30, 15 tháng 12, 2026');
    expect(formatDateTime(instant, 'en')).toBe('15 December 2026, 06:30');
    expect(formatDateTimeShort(instant, 'vi')).toBe('06:30 15/12/2026');
    expect(formatDateTimeWithWeekday(instant, 'vi')).toBe('Thứ Ba, 15 tháng 12, 2026, 06:30');
    expect(formatDateTimeWithWeekday(instant, 'en')).toBe('Tuesday 15 December 2026, 06:30');
    expect(formatDateTimeWithWeekday('soon', 'vi')).toBe('–');
    expect(formatWeekday(instant, 'vi')).toBe('Thứ Ba');
    expect(formatWeekday(instant, 'en')).toBe('Tuesday');
  });

  it('takes a bare day as that day', () => {
    expect(formatDate('2026-12-15', 'vi')).toBe('15 tháng 12, 2026');
  });

  it('says nothing false about what is no date', () => {
    expect(formatDate('soon', 'vi')).toBe('–');
    expect(formatWeekday('soon', 'vi')).toBe('–');
    expect(toDateInput('soon')).toBe('');
  });
});

describe('a range', () => {
  it.each([
    ['2026-12-15', '2026-12-19', '15–19 tháng 12, 2026', '15–19 December 2026'],
    ['2026-11-28', '2026-12-02', '28 tháng 11 – 2 tháng 12, 2026', '28 November – 2 December 2026'],
    [
      '2026-12-28',
      '2027-01-02',
      '28 tháng 12, 2026 – 2 tháng 1, 2027',
      '28 December 2026 – 2 January 2027',
    ],
    ['2026-12-15', '2026-12-15', '15 tháng 12, 2026', '15 December 2026'],
  ])('%s to %s', (from, to, vi, en) => {
    expect(formatDateRange(from, to, 'vi')).toBe(vi);
    expect(formatDateRange(from, to, 'en')).toBe(en);
  });
});

describe('inputs', () => {
  it('sends a day as midnight in Vietnam', () => {
    expect(fromDateInput('2026-12-15')?.toISOString()).toBe('2026-12-14T17:00:00.000Z');
    expect(fromDateInput('2026-12-15T14:02')?.toISOString()).toBe('2026-12-15T07:02:00.000Z');
  });

  it.each(['2026-02-30', '2026-13-01', '15/12/2026', '2026-12-15T24:00', '', '2026-12-15T14:02Z'])(
    'refuses %s',
    (value) => {
      expect(fromDateInput(value)).toBeNull();
    },
  );

  it('gives back what it was given, to the minute', () => {
    const minutes = fc
      .integer({ min: 0, max: 60_000_000 })
      .map((minute) => new Date(minute * 60_000));
    fc.assert(
      fc.property(minutes, (instant) => {
        expect(fromDateInput(toDateTimeInput(instant))?.getTime()).toBe(instant.getTime());
      }),
    );
  });
});
