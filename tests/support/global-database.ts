import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '~/platform/db/embedded-postgres.server';
import { migrate, pendingMigrations } from '~/platform/db/migrate.server';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the server's maintenance database; files make their own databases from the template. */
    serverUrl: string;
    templateName: string;
  }
}

/**
 * One PostgreSQL for the whole run (the embedded one, or DATABASE_URL's server), with a migrated template database from
 * which every test file clones its own. The data directory is this process's own, so that two runs do not meet.
 */
export default async function setup(project: TestProject) {
  const dataDir = path.resolve('.data', `test-${process.pid}`);
  const own = process.env.DATABASE_URL ? undefined : await startEmbeddedPostgres(dataDir);
  const serverUrl = own?.url ?? String(process.env.DATABASE_URL);
  const templateName = `template_${process.pid}`;
  const templateUrl = withDatabase(serverUrl, templateName);
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${templateName}`);
  await migrate(templateUrl);
  if ((await pendingMigrations(templateUrl)).length > 0) throw new Error('template not migrated');
  project.provide('serverUrl', serverUrl);
  project.provide('templateName', templateName);
  return async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${templateName} WITH (FORCE)`);
    await admin.end();
    await own?.stop();
    if (own) (await import('node:fs')).rmSync(dataDir, { recursive: true, force: true });
  };
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
