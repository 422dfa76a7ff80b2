import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '~/platform/db/embedded-postgres.server';

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hoicho-postgres-'));
fs.chmodSync(dataDir, 0o755);
let running: EmbeddedPostgres | undefined;
afterAll(async () => {
  await running?.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

const pidFile = () => {
  const found = fs
    .readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .find((name) => name.endsWith('postmaster.pid'));
  return found && path.join(dataDir, found);
};

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(statement)).rows[0];
  } finally {
    await client.end().catch(() => undefined);
  }
}

const inThisFolder = process.getuid?.() !== 0 || !dataDir.startsWith('/root');

it.runIf(inThisFolder)(
  'comes back on its port when it is killed, with all that was committed',
  async () => {
    running = await startEmbeddedPostgres(dataDir, () => undefined);
    const { url } = running;
    await ask(url, 'CREATE TABLE kept AS SELECT 1 AS one');
    process.kill(Number(fs.readFileSync(String(pidFile()), 'utf8').split('\n')[0]), 'SIGKILL');
    await expect
      .poll(() => ask(url, 'SELECT one FROM kept').catch(() => 'away'), { timeout: 60_000 })
      .toEqual({ one: 1 });
  },
  120_000,
);

it.runIf(inThisFolder)(
  'starts over a file that names the pid of somebody else',
  async () => {
    running ??= await startEmbeddedPostgres(dataDir, () => undefined);
    const file = String(pidFile());
    const left = fs.readFileSync(file, 'utf8');
    await running?.stop();
    fs.writeFileSync(file, left.replace(/^\d+/, String(process.pid)), { mode: 0o600 });
    running = await startEmbeddedPostgres(dataDir, () => undefined);
    expect(await ask(running.url, 'SELECT one FROM kept')).toEqual({ one: 1 });
  },
  120_000,
);
