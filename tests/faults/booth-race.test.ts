import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { sabotage } from './booth-race';
import { race } from './race-a-server';
import { expectDoubles, expectRight } from './race-verdict';

/** R1 in short: the extended run takes 5,000 grabs at 1,850 booths. */
const size = { grabs: 600, booths: 200, concurrency: 64 };
const few = { grabs: 240, booths: 30, concurrency: 64 };
const patience = 300_000;

const guarded = useTestDatabase();
const withoutCheck = useTestDatabase();
const withoutBoth = useTestDatabase();

describe('many facilities grab few booths over HTTP', () => {
  it(
    'gives no booth twice, answers nobody with 5xx, and tells each the truth',
    async () => {
      expectRight(await race(guarded().url, size), size.grabs);
    },
    patience,
  );

  it(
    "gives no booth twice by the database's constraint alone",
    async () => {
      const { url } = withoutCheck();
      await sabotage(url, { constraint: false, check: true });
      const report = await race(url, few);
      expect(report.doublesInRows, report.seed).toEqual([]);
      expect(report.doublesInAnswers, report.seed).toEqual([]);
      expect(report.serverErrors, report.seed).toBe(0);
    },
    patience,
  );

  it(
    'negative control: with constraint and check off, the same race finds doubles',
    async () => {
      const { url } = withoutBoth();
      await sabotage(url, { constraint: true, check: true });
      expectDoubles(await race(url, few));
    },
    patience,
  );
});
