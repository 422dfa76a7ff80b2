import type { Database, Transaction } from '../db/database.server';
import { log } from '../log/log.server';
import { GENESIS_HASH } from './audit-chain';
import { chainHash } from './chain-hash.server';

const batch = 1_000;
const sealLock = 'audit seal';

/**
 * Chains every act of the trail that is not chained yet. Under one lock for all processes; acts that are being written
 * now follow in the next round. The new head is logged: a log kept elsewhere proves later that the chain's end was not cut off.
 * @returns how many were sealed
 */
export async function sealAudit(db: Database): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await db.$transaction(sealBatch);
    sealed += count;
    if (count < batch) return sealed;
  }
}

async function sealBatch(tx: Transaction): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sealLock}, 0))`;
  const entries = await tx.auditEntry.findMany({
    where: { seal: null },
    orderBy: { id: 'asc' },
    take: batch,
  });
  if (entries.length === 0) return 0;
  const head = await tx.auditSeal.findFirst({ orderBy: { sequence: 'desc' } });
  let sequence = head?.sequence ?? 0n;
  let previousHash = head?.hash ?? GENESIS_HASH;
  const seals = entries.map((entry) => {
    sequence += 1n;
    const seal = {
      sequence,
      entryId: entry.id,
      previousHash,
      hash: chainHash(previousHash, entry),
    };
    previousHash = seal.hash;
    return seal;
  });
  await tx.auditSeal.createMany({ data: seals });
  log.info({ sequence: sequence.toString(), hash: previousHash }, 'audit trail sealed');
  return entries.length;
}
