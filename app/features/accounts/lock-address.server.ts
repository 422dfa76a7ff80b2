import type { Transaction } from '~/platform/db/database.server';

/** Those who open an account for one address wait for each other here: there is no row yet that they could lock. */
export async function lockAddress(tx: Transaction, email: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`address:${email}`}, 0))`;
}
