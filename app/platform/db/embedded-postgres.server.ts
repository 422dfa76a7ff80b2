import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { findPostgresBinaries } from './postgres-binaries.server';
import { locatePostgres, type PostgresHome } from './postgres-home.server';

/** A PostgreSQL server of our own. */
export interface EmbeddedPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

const settings = {
  listen_addresses: '127.0.0.1',
  shared_buffers: '64MB',
  max_connections: '80',
  max_wal_size: '512MB',
  unix_socket_directories: '',
  lc_messages: 'C',
  timezone: 'UTC',
  jit: 'off',
} as const;

/**
 * Starts the server under `dataDir` (making the cluster at first) and waits until it answers. A server that outlived a
 * killed process is taken over: nothing committed is lost. Durability settings stay at PostgreSQL's safe defaults.
 * @throws Error with the server's own words when it does not come up.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const home = locatePostgres(dataDir, findPostgresBinaries());
  const cluster = path.join(home.directory, 'cluster');
  const password = initialise(home, cluster);
  const url = (port: number, database: string) =>
    `postgresql://hoicho:${password}@127.0.0.1:${port}/${database}`;

  let port = runningPort(cluster);
  let child: ChildProcess | undefined;
  const output: string[] = [];
  if (port === undefined) {
    port = await freePort();
    child = launch(home, cluster, port, output);
  }
  await waitUntilReady(url(port, 'postgres'), child, output);
  await createDatabaseIfMissing(url(port, 'postgres'));
  return { url: url(port, 'hoicho'), stop: () => stopServer(home, cluster) };
}

function asAccount(home: PostgresHome) {
  return {
    ...(home.account ?? {}),
    env: { ...process.env, LC_ALL: 'C', LD_LIBRARY_PATH: path.join(home.nativeDirectory, 'lib') },
    cwd: home.directory,
  };
}

function initialise(home: PostgresHome, cluster: string): string {
  const secretFile = path.join(home.directory, 'password');
  fs.mkdirSync(home.directory, { recursive: true });
  if (home.account) fs.chownSync(home.directory, home.account.uid, home.account.gid);
  if (fs.existsSync(path.join(cluster, 'PG_VERSION')))
    return fs.readFileSync(secretFile, 'utf8').trim();

  // A cluster without PG_VERSION is the rest of an interrupted first start.
  fs.rmSync(cluster, { recursive: true, force: true });
  const password = randomBytes(18).toString('base64url');
  fs.writeFileSync(secretFile, `${password}\n`, { mode: 0o600 });
  if (home.account) fs.chownSync(secretFile, home.account.uid, home.account.gid);
  const made = spawnSync(
    path.join(home.nativeDirectory, 'bin', 'initdb'),
    [
      `--pgdata=${cluster}`,
      '--username=hoicho',
      `--pwfile=${secretFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ],
    { ...asAccount(home), encoding: 'utf8' },
  );
  if (made.status !== 0) {
    throw new Error(
      `The database could not be created in ${cluster}: ${made.stderr || made.error?.message}`,
    );
  }
  return password;
}

/** The port of a live server on this cluster, as its postmaster.pid tells. */
function runningPort(cluster: string): number | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const [pid, , , port] = fs.readFileSync(file, 'utf8').split('\n');
  try {
    process.kill(Number(pid), 0);
    return Number(port);
  } catch {
    return undefined;
  }
}

function launch(home: PostgresHome, cluster: string, port: number, output: string[]): ChildProcess {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(
    path.join(home.nativeDirectory, 'bin', 'postgres'),
    ['-D', cluster, '-p', String(port), ...flags],
    // Its own process group: Ctrl-C in the terminal reaches us first, and we stop it last.
    { ...asAccount(home), detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output.push(text);
    if (output.length > 50) output.shift();
  });
  child.unref();
  return child;
}

async function waitUntilReady(url: string, child: ChildProcess | undefined, output: string[]) {
  let exited = false;
  child?.once('exit', () => {
    exited = true;
  });
  for (let attempt = 0; attempt < 600; attempt++) {
    if (exited) throw new Error(`The embedded PostgreSQL did not start: ${output.join('').trim()}`);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`The embedded PostgreSQL did not answer: ${output.join('').trim()}`);
}

async function createDatabaseIfMissing(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'hoicho'");
    if (found.rowCount === 0) await client.query('CREATE DATABASE hoicho');
  } finally {
    await client.end();
  }
}

async function stopServer(home: PostgresHome, cluster: string) {
  await new Promise<void>((resolve) => {
    const child = spawn(
      path.join(home.nativeDirectory, 'bin', 'pg_ctl'),
      ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60'],
      { ...asAccount(home), stdio: 'ignore' },
    );
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
