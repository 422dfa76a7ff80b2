import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '#tests/support/find-browser';
import { startServer } from '#tests/support/server-process';
import { benchP1 } from './allocation.bench';
import type { BenchRow } from './bench-row';
import { benchP6 } from './plan-page.bench';
import { benchRunAtWork } from './run-at-work.bench';
import { benchP10 } from './start.bench';

const json = process.argv.includes('--json');
const known = ['P1', 'P6', 'P10'];
const wanted = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
  .map((word) => word.toUpperCase());
const strange = wanted.find((id) => !known.includes(id));
if (strange !== undefined) {
  process.stderr.write(`There is no row ${strange}; there are ${known.join(', ')}.\n`);
  process.exit(2);
}
const wants = (id: string) => wanted.length === 0 || wanted.includes(id);
const dataDir = path.resolve('.data', `bench-${process.pid}`);

function print(rows: readonly BenchRow[]) {
  if (json) {
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  const cells = rows.map((row) => [
    row.id,
    row.work,
    `${row.value.toFixed(row.value < 10 ? 3 : 1)} ${row.unit}`,
    row.yardstick,
    row.ratio.toFixed(3),
    row.reach,
    row.ok ? 'reached' : 'not reached',
    row.note ?? '',
  ]);
  const head = ['#', 'work', 'measured', 'yardstick', 'ratio', 'reach', '', ''];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  for (const line of [head, ...cells]) {
    process.stdout.write(
      `${line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}

/** `npm run bench [P1 P6 …] [--json]`: one table; every row measured now, on this machine. */
const rows: BenchRow[] = [];
try {
  if (wants('P1')) rows.push(...(await benchP1()));
  if (wants('P1') || wants('P6') || wants('P10')) {
    const demo = spawnSync(process.execPath, ['app/cli/hoicho.js', 'demo', '--booths', '1850'], {
      env: { ...process.env, HOICHO_DATA_DIR: dataDir, DATABASE_URL: '' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (demo.status !== 0) throw new Error('The demo fair of 1,850 booths could not be made.');
    if (wants('P1') || wants('P6')) {
      const server = await startServer({ dataDir, env: { HOICHO_RATE_LIMITS: 'off' } });
      try {
        const home = await (await fetch(`${server.url}/`)).text();
        const fair = /href="\/f\/([a-z0-9-]+)/.exec(home)?.[1];
        if (!fair) throw new Error('The home page names no fair.');
        if (wants('P1')) rows.push(...(await benchRunAtWork(server.url, fair)));
        if (wants('P6')) {
          ensureBrowser();
          rows.push(...(await benchP6(`${server.url}/f/${fair}/plan`)));
        }
      } finally {
        await server.stop();
      }
    }
    if (wants('P10')) rows.push(...(await benchP10(dataDir)));
  }
} finally {
  fs.rmSync(dataDir, { recursive: true, force: true });
}
print(rows);
process.exitCode = rows.every((row) => row.ok) ? 0 : 1;
