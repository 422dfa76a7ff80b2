import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** A whole Hoicho in its own process: built code, own port, own data directory. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  /** Milliseconds from the start of the process to the first answered request. */
  readonly firstAnswerMs: number;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Starts the built system and waits for its first answer.
 * @throws Error with the end of its output when it ends instead.
 */
export async function startServer(options: {
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly waitSeconds?: number;
}): Promise<ServerProcess> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [path.resolve('app', 'cli', 'start.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      // Never the database of whoever runs the tests.
      DATABASE_URL: '',
      ...options.env,
      PORT: String(port),
      HOICHO_DATA_DIR: options.dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output.push(text);
      if (output.length > 200) output.shift();
    });
  }
  const url = `http://localhost:${port}`;
  const deadline = startedAt + (options.waitSeconds ?? 300) * 1_000;
  while (!(await answers(`${url}/healthz`))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The server did not start:\n${output.join('')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url,
    pid: child.pid ?? 0,
    dataDir: options.dataDir,
    firstAnswerMs: performance.now() - startedAt,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** Memory of a process and all it started, in bytes (proportional set size: shared pages are counted once). */
export function memoryOf(pids: readonly number[]): number {
  let total = 0;
  for (const pid of pids) {
    try {
      const rollup = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      total += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1_024;
    } catch {
      // The process ended in between.
    }
  }
  return total;
}

/** Process ids whose command line or working directory belongs to a data directory: the server and its PostgreSQL. */
export function processesOf(server: ServerProcess): number[] {
  const cluster = path.join(server.dataDir, 'postgres', 'cluster');
  let postmaster: number | undefined;
  try {
    postmaster = Number(
      fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0],
    );
  } catch {
    postmaster = undefined;
  }
  const found = [server.pid];
  if (postmaster === undefined) return found;
  found.push(postmaster);
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      if (parent === postmaster) found.push(Number(name));
    } catch {
      // Ended meanwhile.
    }
  }
  return found;
}
