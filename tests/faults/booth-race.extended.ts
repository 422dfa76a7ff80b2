import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { fullRace, sabotage } from './booth-race';
import { race } from './race-a-server';

const patience = 1_800_000;
const guarded = useTestDatabase();
const open = useTestDatabase();

describe('R1: 5,000 grabs of 1,850 booths over HTTP', () => {
  it(
    'gives no booth twice, answers nobody with 5xx, and tells each the truth',
    async () => {
      const report = await race(guarded().url, fullRace);
      expect(report.doublesInRows, report.seed).toEqual([]);
      expect(report.doublesInAnswers, report.seed).toEqual([]);
      expect(report.serverErrors, report.seed).toBe(0);
      expect(report.unaccounted, report.seed).toBe(0);
      expect(report.lost, report.seed).toBe(0);
      expect(Object.keys(report.refused)).toEqual(['booth.taken']);
      expect(report.won + (report.refused['booth.taken'] ?? 0)).toBe(fullRace.grabs);
    },
    patience,
  );

  it(
    'negative control: with constraint and check off, the same race finds doubles',
    async () => {
      const { url } = open();
      await sabotage(url, { constraint: true, check: true });
      const report = await race(url, fullRace);
      expect(report.doublesInRows.length, report.seed).toBeGreaterThan(0);
      expect(report.doublesInAnswers.length, report.seed).toBeGreaterThan(0);
    },
    patience,
  );
});
