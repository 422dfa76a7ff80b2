import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { add, type Count, lastLine, nothing, settle } from './count';
import { ensureBrowser } from './find-browser';
import { gates, runGate } from './gates';
import { readReport, runVitest } from './run-vitest';
import { withScratchDatabase } from './scratch-database';

const reports = path.resolve('.data', 'reports', String(process.pid));
let total = nothing;

async function journeys(databaseUrl: string | undefined): Promise<Count> {
  const file = path.join(reports, 'playwright.json');
  const dataDir = path.join(reports, 'data');
  const passed = await runGate(
    {
      name: 'journeys in a browser',
      command: process.execPath,
      args: [path.resolve('node_modules', '@playwright', 'test', 'cli.js'), 'test'],
    },
    {
      ...process.env,
      E2E_REPORT: file,
      E2E_PORT: String(await freePort()),
      E2E_DATA_DIR: dataDir,
      ...(databaseUrl ? { E2E_DATABASE_URL: databaseUrl } : {}),
    },
  );
  const stats = (
    readReport(file) as
      | { stats?: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> }
      | undefined
  )?.stats;
  return settle(
    {
      passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
      failed: stats?.unexpected ?? 0,
      skipped: stats?.skipped ?? 0,
    },
    passed,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 4310));
    });
  });
}

fs.mkdirSync(reports, { recursive: true });
try {
  ensureBrowser();
  for (const gate of gates) {
    const passed = await runGate(gate);
    total = add(total, passed ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 });
  }
  total = add(
    total,
    await runVitest('unit and integration tests', path.join(reports, 'vitest.json')),
  );
  total = add(total, await withScratchDatabase(process.env.DATABASE_URL, journeys));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  total = add(total, { ...nothing, failed: 1 });
}
fs.rmSync(reports, { recursive: true, force: true });
process.stdout.write(lastLine(total));
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
