import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { ensureBrowser } from './find-browser';
import { gates, runGate } from './gates';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const node = process.execPath;
const reports = path.resolve('.data', 'reports', String(process.pid));
const total: Count = { passed: 0, failed: 0, skipped: 0 };

function add(count: Count) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}

function readReport(file: string): unknown {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}

/** A suite that failed without naming a failed test (it could not even load) still counts as one failure. */
function settle(count: Count, passed: boolean): Count {
  return passed || count.failed > 0 ? count : { ...count, failed: 1 };
}

async function unitAndIntegration() {
  const file = path.join(reports, 'vitest.json');
  const passed = await runGate({
    name: 'unit and integration tests',
    command: node,
    args: [
      path.resolve('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
  });
  const report = readReport(file) as
    | {
        numPassedTests: number;
        numFailedTests: number;
        numPendingTests: number;
        numTodoTests: number;
      }
    | undefined;
  add(
    settle(
      {
        passed: report?.numPassedTests ?? 0,
        failed: report?.numFailedTests ?? 0,
        skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
      },
      passed,
    ),
  );
}

async function journeys() {
  const file = path.join(reports, 'playwright.json');
  const dataDir = path.join(reports, 'data');
  const passed = await runGate(
    {
      name: 'journeys in a browser',
      command: node,
      args: [path.resolve('node_modules', '@playwright', 'test', 'cli.js'), 'test'],
    },
    { ...process.env, E2E_REPORT: file, E2E_PORT: String(await freePort()), E2E_DATA_DIR: dataDir },
  );
  const stats = (
    readReport(file) as
      | { stats?: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> }
      | undefined
  )?.stats;
  add(
    settle(
      {
        passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
        failed: stats?.unexpected ?? 0,
        skipped: stats?.skipped ?? 0,
      },
      passed,
    ),
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
  for (const gate of gates)
    add(
      (await runGate(gate))
        ? { passed: 1, failed: 0, skipped: 0 }
        : { passed: 0, failed: 1, skipped: 0 },
    );
  await unitAndIntegration();
  await journeys();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  add({ passed: 0, failed: 1, skipped: 0 });
}
fs.rmSync(reports, { recursive: true, force: true });
process.stdout.write(
  `\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
