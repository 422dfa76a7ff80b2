import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '~/platform/db/embedded-postgres.server';
import { migrate } from '~/platform/db/migrate.server';
import { schemaDrift } from '~/platform/db/schema-drift.server';

/**
 * `npm run db:diff`: what the schema files and the migrations do not agree on (exit code 1), for whoever writes the next migration.
 * On a database of its own, thrown away afterwards. A test keeps the same.
 */
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hoicho-diff-'));
fs.chmodSync(dataDir, 0o755);
const postgres = await startEmbeddedPostgres(dataDir);
try {
  await migrate(postgres.url);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query('CREATE DATABASE bare');
  await client.end();
  const { missing, unknown } = await schemaDrift(
    postgres.url,
    postgres.url.replace(/\/hoicho$/, '/bare'),
  );
  for (const fact of missing) process.stdout.write(`no migration makes: ${fact}\n`);
  for (const fact of unknown) process.stdout.write(`not in the schema:  ${fact}\n`);
  const agrees = missing.length + unknown.length === 0;
  if (agrees) process.stdout.write('Schema and migrations agree.\n');
  process.exitCode = agrees ? 0 : 1;
} finally {
  await postgres.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
}
