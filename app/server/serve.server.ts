import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { startEmbeddedPostgres } from '~/platform/db/embedded-postgres.server';
import { migrate } from '~/platform/db/migrate.server';
import type { Env } from '~/platform/env/env.server';
import { log } from '~/platform/log/log.server';
import { startWork } from '~/wiring.server';
import { createHttp } from './create-http.server';
import { lockDataDir } from './data-dir-lock.server';
import { closeServices, openServices, type Services } from './services.server';

export interface Running {
  readonly url: string;
  readonly services: Services;
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly remixBuild: ServerBuild | (() => Promise<ServerBuild>);
  readonly developmentMiddleware?: RequestHandler;
  readonly connect?: readonly string[];
  /** Done before the first request is taken. */
  readonly beforeListening?: (services: Services) => Promise<void>;
}

/** The data directory is another live process's. */
export class AlreadyRunning extends Error {}

/**
 * Starts everything in order: lock, database, migrations, services, jobs, HTTP; and gives back how to stop it in the
 * opposite order: requests under way are answered first, the database goes last.
 * @throws AlreadyRunning when another process works on the same data directory.
 */
export async function serve(env: Env, options: ServeOptions): Promise<Running> {
  const lock = lockDataDir(env.dataDir);
  if ('holder' in lock) {
    throw new AlreadyRunning(
      `Hoicho is already running on ${env.dataDir} (process ${lock.holder.pid}). Stop it first, or set HOICHO_DATA_DIR to another folder.`,
    );
  }
  const undo: (() => Promise<void> | void)[] = [lock.release];
  const stop = async () => {
    while (undo.length > 0) await undo.pop()?.();
  };
  try {
    let databaseUrl = env.databaseUrl;
    if (!databaseUrl) {
      const postgres = await startEmbeddedPostgres(env.dataDir, () => process.exit(1));
      undo.push(postgres.stop);
      databaseUrl = postgres.url;
    }
    const applied = await migrate(databaseUrl).catch((error: unknown) => {
      throw env.databaseUrl ? notReached(error) : error;
    });
    if (applied.length > 0) log.info({ applied }, 'database migrated');
    const services = await openServices(env, databaseUrl);
    undo.push(() => closeServices(services));
    undo.push(await startWork(services));

    await options.beforeListening?.(services);
    const server = await listen(createHttp(services, options), env);
    undo.push(() => closeServer(server));
    const { port } = server.address() as AddressInfo;
    return { url: env.publicUrl ?? `http://localhost:${port}`, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A server we were pointed to and could not work on, in words that name the setting. */
function notReached(error: unknown): Error {
  const reason = error instanceof Error ? error.message || error.name : String(error);
  return new Error(
    `The database that DATABASE_URL names could not be used: ${reason}. Check that it runs and that the address, user and password are right.`,
    { cause: error },
  );
}

function listen(app: ReturnType<typeof createHttp>, env: Env): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(env.port, env.host, () => resolve(server));
    server.keepAliveTimeout = 65_000;
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${env.port} is taken by another program. Set PORT to a free one.`)
          : error,
      );
    });
  });
}

async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 20_000).unref();
  });
}

/** A terminal's Ctrl-C reaches us twice when what started us hands it on as well: only a later one means impatience. */
const samePressMs = 2_000;

/**
 * Stops once on the first SIGINT or SIGTERM, or when npm, which started us, ended without handing the signal on; another
 * signal later ends the process at once.
 */
export function stopOnSignals(running: Running): void {
  let stoppingSince = 0;
  const stop = async (signal: string) => {
    if (stoppingSince > 0) {
      if (performance.now() - stoppingSince > samePressMs) process.exit(130);
      return;
    }
    stoppingSince = performance.now();
    log.info({ signal }, 'stopping');
    await running.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && stoppingSince === 0) void stop('parent ended');
  }, 1_000).unref();
}
