import { expect } from 'vitest';
import type { RaceReport } from './booth-race';

/** No booth twice in rows or answers, nobody turned away by a fault, every answer true, and no grabbed booth left over. */
export function expectRight(report: RaceReport, grabs: number): void {
  expect(report.doublesInRows, report.seed).toEqual([]);
  expect(report.doublesInAnswers, report.seed).toEqual([]);
  expect(report.serverErrors, report.seed).toBe(0);
  expect(report.unaccounted, report.seed).toBe(0);
  expect(report.lost, report.seed).toBe(0);
  expect(Object.keys(report.refused)).toEqual(['booth.taken']);
  expect(report.won + (report.refused['booth.taken'] ?? 0)).toBe(grabs);
}

/** The race sees doubles where nothing forbids them: what a negative control must show. */
export function expectDoubles(report: RaceReport): void {
  expect(report.doublesInRows.length, report.seed).toBeGreaterThan(0);
  expect(report.doublesInAnswers.length, report.seed).toBeGreaterThan(0);
}
