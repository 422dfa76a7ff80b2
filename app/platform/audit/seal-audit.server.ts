import type { Database, Transaction } from '../db/database.server';
import { log } from '../log/log.server';
import { GENESIS_HASH } from './audit-chain';
import { chainHash } from './chain-hash.server';

const batch = 1_000;
const sealLock = 'audit seal';
/** Acts get their numbers before they are committed: so far behind the newest sealed one a late one may follow. */
const lateActs = 10_000n;

export interface AuditHead {
  readonly sequence: bigint;
  readonly hash: string;
}

export interface SealOptions {
  /** Looks through the whole trail and not only its end: costs in proportion to it. */
  readonly whole?: boolean;
  /** Told where the chain ends now, after acts were sealed. */
  readonly onHead?: (head: AuditHead) => Promise<void>;
}

/**
 * Chains every act of the trail that is not chained yet. Under one lock for all processes; acts that are being written
 * now follow in the next round. The new head is logged: a log kept elsewhere proves later that the chain's end was not cut off.
 * @returns how many were sealed
 */
export async function sealAudit(db: Database, options: SealOptions = {}): Promise<number> {
  let sealed = 0;
  for (;;) {
    const { count, head } = await db.$transaction((tx) => sealBatch(tx, options.whole === true));
    sealed += count;
    if (head) await options.onHead?.(head);
    if (count < batch) return sealed;
  }
}

async function sealBatch(
  tx: Transaction,
  whole: boolean,
): Promise<{ readonly count: number; readonly head?: AuditHead }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sealLock}, 0))`;
  const head = await tx.auditSeal.findFirst({ orderBy: { sequence: 'desc' } });
  const entries = await tx.auditEntry.findMany({
    where: { seal: null, ...(head && !whole ? { id: { gt: head.entryId - lateActs } } : {}) },
    orderBy: { id: 'asc' },
    take: batch,
  });
  if (entries.length === 0) return { count: 0 };
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
  return { count: entries.length, head: { sequence, hash: previousHash } };
}
