import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { noFilters, openSchemaEngine } from './schema-engine.server';

interface MigrationFile {
  readonly name: string;
  readonly sql: string;
}

function readMigrations(): MigrationFile[] {
  const folder = path.resolve('prisma', 'migrations');
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      name,
      sql: fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'),
    }));
}

/** Names of the migrations that stand in the folder but not, with the same text, in the database. */
export async function pendingMigrations(connectionString: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const table = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
    if (table.rows[0]?.name === null) return readMigrations().map(({ name }) => name);
    const applied = await client.query<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const known = new Set(applied.rows.map((row) => `${row.migration_name} ${row.checksum}`));
    return readMigrations()
      .filter(
        ({ name, sql }) => !known.has(`${name} ${createHash('sha256').update(sql).digest('hex')}`),
      )
      .map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/**
 * Brings the database to the newest migration, under an advisory lock so that two processes starting at once do it once.
 * The engine is loaded only when something is pending: an ordinary start does not pay for it.
 * @returns the names of the migrations just applied.
 */
export async function migrate(connectionString: string): Promise<readonly string[]> {
  if ((await pendingMigrations(connectionString)).length === 0) return [];
  const lock = new pg.Client({ connectionString });
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock(hashtext('hoicho migrate'))");
    const { engine, close } = await openSchemaEngine(connectionString);
    try {
      const baseDir = path.resolve('prisma', 'migrations');
      const applied = await engine.applyMigrations({
        migrationsList: {
          baseDir,
          lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
          shadowDbInitScript: '',
          migrationDirectories: readMigrations().map(({ name, sql }) => ({
            path: name,
            migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
          })),
        },
        filters: noFilters,
      });
      return applied.appliedMigrationNames;
    } finally {
      await close();
    }
  } finally {
    await lock.end();
  }
}
