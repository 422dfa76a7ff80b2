import { PrismaPg } from '@prisma/adapter-pg';
import { log } from '../log/log.server';
import { type Prisma, PrismaClient } from './generated/client';

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/** Connections of one process; two processes and the jobs stay under the embedded server's 80. */
const poolSize = 20;

/** Opens a pool on one database. An idle connection's error is logged and the pool goes on. */
export function openDatabase(connectionString: string): Database {
  const adapter = new PrismaPg(
    { connectionString, max: poolSize, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 15_000 },
    {
      onPoolError: (error) => log.warn({ reason: error.message }, 'idle database connection lost'),
      onConnectionError: (error) => log.warn({ reason: error.message }, 'database connection lost'),
    },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 15_000, timeout: 30_000 } });
}
