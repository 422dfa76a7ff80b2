import { type Database, openDatabase } from '~/platform/db/database.server';
import {
  findEmbeddedPostgres,
  startEmbeddedPostgres,
} from '~/platform/db/embedded-postgres.server';
import { migrate } from '~/platform/db/migrate.server';
import { type Env, readEnv } from '~/platform/env/env.server';
import { lockDataDir, lockHolder } from '~/server/data-dir-lock.server';

export interface CommandDatabase {
  readonly db: Database;
  readonly url: string;
  readonly env: Env;
}

/**
 * Runs `work` on the installation's database: DATABASE_URL's server, the embedded one of a running Hoicho, or the
 * embedded one started for this command (and stopped after it).
 */
export async function withDatabase<T>(work: (database: CommandDatabase) => Promise<T>): Promise<T> {
  const env = readEnv();
  if (env.databaseUrl) return withUrl(env.databaseUrl, env, work);

  if (lockHolder(env.dataDir)) return withUrl(await findEmbeddedPostgres(env.dataDir), env, work);
  const lock = lockDataDir(env.dataDir);
  if ('holder' in lock) return withUrl(await findEmbeddedPostgres(env.dataDir), env, work);
  const postgres = await startEmbeddedPostgres(env.dataDir);
  try {
    return await withUrl(postgres.url, env, work);
  } finally {
    await postgres.stop();
    lock.release();
  }
}

async function withUrl<T>(
  url: string,
  env: Env,
  work: (database: CommandDatabase) => Promise<T>,
): Promise<T> {
  await migrate(url);
  const db = openDatabase(url);
  try {
    return await work({ db, url, env });
  } finally {
    await db.$disconnect();
  }
}
