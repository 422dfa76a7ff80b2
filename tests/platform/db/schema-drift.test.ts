import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { schemaDrift } from '~/platform/db/schema-drift.server';

const database = useTestDatabase();
const bare = `bare_${process.pid}`;
const bareUrl = () => {
  const url = new URL(database().url);
  url.pathname = `/${bare}`;
  return url.href;
};

async function run(statement: string) {
  const client = new pg.Client({ connectionString: database().url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
afterAll(() => run(`DROP DATABASE IF EXISTS ${bare} WITH (FORCE)`));

it('the migrations make what the schema says, and no column beside it', async () => {
  await run(`CREATE DATABASE ${bare}`);
  expect(await schemaDrift(database().url, bareUrl())).toEqual({ missing: [], unknown: [] });
  await run('ALTER TABLE fair ALTER COLUMN venue_name DROP NOT NULL');
  await run('ALTER TABLE fair ADD COLUMN forgotten int');
  await run(`DROP DATABASE ${bare} WITH (FORCE)`);
  await run(`CREATE DATABASE ${bare}`);
  const { missing, unknown } = await schemaDrift(database().url, bareUrl());
  expect(missing).toEqual([expect.stringContaining('column fair.venue_name text not null')]);
  expect(unknown).toEqual([
    expect.stringContaining('column fair.forgotten'),
    expect.stringContaining('column fair.venue_name text'),
  ]);
});
