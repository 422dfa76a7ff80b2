import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, openDatabase } from '~/platform/db/database.server';
import { withDatabase } from './global-database';

export interface TestDatabase {
  readonly db: Database;
  readonly url: string;
}

/**
 * A migrated database of its own for the calling test file, dropped at the end.
 * Call at the top level of a file: `const database = useTestDatabase()`, then `database().db`.
 */
export function useTestDatabase(): () => TestDatabase {
  let made: TestDatabase | undefined;
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: inject('serverUrl') });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  beforeAll(async () => {
    await admin(`CREATE DATABASE ${name} TEMPLATE ${inject('templateName')}`);
    const url = withDatabase(inject('serverUrl'), name);
    made = { db: openDatabase(url), url };
  });
  afterAll(async () => {
    await made?.db.$disconnect();
    await admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return () => {
    if (!made) throw new Error('The test database is made in beforeAll: call this inside a test.');
    return made;
  };
}
