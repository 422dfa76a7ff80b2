import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ServerProcess, startServer } from '#tests/support/server-process';
import { useTestDatabase } from '#tests/support/test-database';
import { type RaceReport, raceForBooths, sabotage } from './booth-race';

/** R1 in short: the extended run takes 5,000 grabs at 1,850 booths. */
const size = { grabs: 600, booths: 200, concurrency: 64 };
const few = { grabs: 240, booths: 30, concurrency: 64 };
const patience = 300_000;

const guarded = useTestDatabase();
const withoutCheck = useTestDatabase();
const withoutBoth = useTestDatabase();

async function race(databaseUrl: string, of: typeof size): Promise<RaceReport> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hoicho-race-'));
  let server: ServerProcess | undefined;
  try {
    server = await startServer({
      dataDir,
      env: {
        DATABASE_URL: databaseUrl,
        HOICHO_DEMO: '0',
        HOICHO_RATE_LIMITS: 'off',
        LOG_LEVEL: 'error',
        VITEST: '',
      },
    });
    const seed = `r1-${process.pid}-${Date.now()}`;
    const report = await raceForBooths({ ...of, url: server.url, databaseUrl, seed });
    console.info(`R1 ${JSON.stringify(report)}`);
    return report;
  } finally {
    await server?.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

describe('many facilities grab few booths over HTTP', () => {
  it(
    'gives no booth twice, answers nobody with 5xx, and tells each the truth',
    async () => {
      const report = await race(guarded().url, size);
      expect(report.doublesInRows, report.seed).toEqual([]);
      expect(report.doublesInAnswers, report.seed).toEqual([]);
      expect(report.serverErrors, report.seed).toBe(0);
      expect(report.unaccounted, report.seed).toBe(0);
      expect(report.lost, report.seed).toBe(0);
      expect(Object.keys(report.refused)).toEqual(['booth.taken']);
      expect(report.won + (report.refused['booth.taken'] ?? 0)).toBe(size.grabs);
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
      const report = await race(url, few);
      expect(report.doublesInRows.length, report.seed).toBeGreaterThan(0);
      expect(report.doublesInAnswers.length, report.seed).toBeGreaterThan(0);
    },
    patience,
  );
});
