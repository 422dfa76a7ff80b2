import pg from 'pg';

/**
 * Hands `work` a new database on the server that DATABASE_URL names, and drops it afterwards; undefined where no server is named.
 */
export async function withScratchDatabase<T>(
  serverUrl: string | undefined,
  work: (url: string | undefined) => Promise<T>,
): Promise<T> {
  if (!serverUrl) return work(undefined);
  const name = `hoicho_journeys_${process.pid}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name}`);
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return await work(url.href);
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  }
}
