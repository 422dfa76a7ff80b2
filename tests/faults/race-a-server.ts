import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ServerProcess, startServer } from '#tests/support/server-process';
import { type BoothRace, type RaceReport, raceForBooths } from './booth-race';

/** Races a server of its own on a database, and prints what came of it (with the seed). */
export async function race(
  databaseUrl: string,
  of: Pick<BoothRace, 'grabs' | 'booths' | 'concurrency'>,
): Promise<RaceReport> {
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
