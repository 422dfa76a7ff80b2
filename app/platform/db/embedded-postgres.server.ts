import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { log } from '../log/log.server';
import { findPostgresBinaries } from './postgres-binaries.server';
import { locatePostgres, type PostgresHome } from './postgres-home.server';
import { postmasterOf, runningPort } from './postmaster.server';

/** Times in a row that a server which ended by itself is started again. */
const mostRestarts = 5;
const lookEveryMs = 1_000;

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
 * killed process is taken over: nothing committed is lost. Durability settings stay at PostgreSQL's safe defaults. With
 * `onLost` a server that ends by itself (out of memory, killed) is started again on the same port.
 * @param onLost what to do when it does not come back after several tries
 * @throws Error with the server's own words when it does not come up.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  onLost?: () => void,
): Promise<EmbeddedPostgres> {
  const home = locatePostgres(dataDir, findPostgresBinaries());
  const cluster = path.join(home.directory, 'cluster');
  const password = initialise(home, cluster);
  let port = runningPort(cluster);
  let child: ChildProcess | undefined;
  const output: string[] = [];
  if (port === undefined) {
    port = await freePort();
    child = launch(home, cluster, port, output);
  }
  const url = urlOf(password, port);
  await waitUntilReady(url('postgres'), child, output);
  await createDatabaseIfMissing(url('postgres'));
  const fixedPort = port;
  const restart = async () => {
    const words: string[] = [];
    const started = launch(home, cluster, fixedPort, words);
    await waitUntilReady(url('postgres'), started, words);
  };
  const unwatch = onLost && keepRunning(cluster, restart, onLost);
  return {
    url: url('hoicho'),
    stop: async () => {
      unwatch?.();
      await stopServer(home, cluster);
    },
  };
}

/**
 * The server that another process started on `dataDir`, waited for while that one makes its cluster.
 * @returns its connection string
 * @throws Error when it does not answer
 */
export async function findEmbeddedPostgres(dataDir: string): Promise<string> {
  const home = locatePostgres(dataDir, findPostgresBinaries());
  const cluster = path.join(home.directory, 'cluster');
  for (let attempt = 0; attempt < 600; attempt++) {
    const found = postmasterOf(cluster);
    if (found) {
      const url = urlOf(readPassword(home), found.port);
      await waitUntilReady(url('postgres'), undefined, []);
      await createDatabaseIfMissing(url('postgres'));
      return url('hoicho');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Hoicho is starting on ${dataDir}, but its database does not answer.`);
}

const urlOf = (password: string, port: number) => (database: string) =>
  `postgresql://hoicho:${password}@127.0.0.1:${port}/${database}`;

const readPassword = (home: PostgresHome) =>
  fs.readFileSync(path.join(home.directory, 'password'), 'utf8').trim();

/** Starts a server that ended by itself again. @returns what ends the watch, before the server is stopped on purpose */
function keepRunning(
  cluster: string,
  restart: () => Promise<void>,
  onLost: () => void,
): () => void {
  let busy = false;
  let failures = 0;
  const look = async () => {
    if (busy || postmasterOf(cluster) !== undefined) return;
    busy = true;
    log.error('the embedded PostgreSQL ended; it is started again');
    try {
      await restart();
      failures = 0;
      log.info('the embedded PostgreSQL answers again');
    } catch (error) {
      failures += 1;
      log.error({ err: error, failures }, 'the embedded PostgreSQL did not come back');
    }
    busy = false;
    if (failures < mostRestarts) return;
    clearInterval(timer);
    log.fatal('the embedded PostgreSQL is lost');
    onLost();
  };
  const timer = setInterval(() => void look(), lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
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
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return readPassword(home);

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
  throw new Error(
    `The embedded PostgreSQL did not answer: ${output.join('').trim() || 'another server on this data directory does not let us in'}`,
  );
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
