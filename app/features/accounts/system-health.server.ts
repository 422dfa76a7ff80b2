import { can } from '~/features/access/can';
import { fail, ok } from '~/kernel/result';
import type { AccountContext } from './account-context.server';

interface Facts {
  version: string;
  bytes: bigint;
  migrations: bigint;
  waiting: bigint;
  failed: bigint;
  sessions: bigint;
}

/** What an administrator looks at first when something seems wrong. */
export async function systemHealth(context: AccountContext) {
  if (!can(context.actor, 'system.read')) return fail('not-found');
  const now = context.clock.now();
  const [facts] = await context.db.$queryRaw<Facts[]>`
    SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes,
      (SELECT count(*) FROM _prisma_migrations WHERE finished_at IS NOT NULL) AS migrations,
      (SELECT count(*) FROM session WHERE ended_at IS NULL AND expires_at > ${now}) AS sessions,
      (SELECT count(*) FROM pgboss.job WHERE state IN ('created', 'retry')) AS waiting,
      (SELECT count(*) FROM pgboss.job WHERE state = 'failed' AND completed_on > ${now}::timestamptz - interval '7 days') AS failed`;
  if (!facts) return fail('unavailable');
  return ok({
    postgres: facts.version,
    databaseBytes: Number(facts.bytes),
    migrations: Number(facts.migrations),
    jobsWaiting: Number(facts.waiting),
    jobsFailed: Number(facts.failed),
    sessions: Number(facts.sessions),
    node: process.version,
    memoryBytes: process.memoryUsage().rss,
    startedAt: new Date(now.getTime() - process.uptime() * 1_000),
  });
}
