import type { Database } from '../db/database.server';
import type { AuditEntry, AuditSeal } from '../db/generated/client';
import { GENESIS_HASH } from './audit-chain';
import { chainHash } from './chain-hash.server';

export type AuditFaultCode =
  /** A seal is missing between two others: something was taken out, or the order was changed. */
  | 'sequence-broken'
  /** A seal does not continue from the one before it. */
  | 'chain-broken'
  /** The act a seal stands for is gone. */
  | 'entry-missing'
  /** The act is not what was sealed. */
  | 'entry-changed'
  /** The chain ends before the head that was noted elsewhere, or passes it with another hash. */
  | 'anchor-missing';

export interface AuditFault {
  readonly code: AuditFaultCode;
  /** Place in the chain, from 1. */
  readonly sequence: string;
  readonly entryId: string | null;
}

export interface AuditVerdict {
  readonly ok: boolean;
  /** Acts whose seals were checked. */
  readonly entries: number;
  /** Acts written since the last sealing. */
  readonly unsealed: number;
  /** Where the chain ends; note it elsewhere to prove later that nothing was cut off. */
  readonly head: { readonly sequence: string; readonly hash: string };
  readonly firstFault?: AuditFault;
}

/** A head noted earlier, from the log or a printed report. */
export interface AuditAnchor {
  readonly sequence: string;
  readonly hash: string;
}

const batch = 2_000;

type SealedEntry = AuditSeal & { entry: AuditEntry | null };

/**
 * Walks the whole chain from its beginning: finds acts edited, deleted, put in, or put in another order. What was cut off
 * at the end, or changed and sealed again, only an anchor tells.
 */
export async function verifyAudit(
  db: Database,
  anchors: readonly AuditAnchor[] = [],
): Promise<AuditVerdict> {
  let head = { sequence: 0n, hash: GENESIS_HASH };
  let entries = 0;
  let firstFault: AuditFault | undefined;
  const missing = new Set(anchors);
  while (!firstFault) {
    const seals = await readSeals(db, head.sequence);
    for (const seal of seals) {
      const code = faultOf(seal, head);
      if (code) {
        firstFault = fault(code, seal);
        break;
      }
      head = { sequence: seal.sequence, hash: seal.hash };
      entries += 1;
      for (const anchor of missing) {
        const here = anchor.sequence === seal.sequence.toString();
        if (here && anchor.hash === seal.hash) missing.delete(anchor);
      }
    }
    if (seals.length < batch) break;
  }
  const [anchor] = missing;
  if (!firstFault && anchor) {
    firstFault = { code: 'anchor-missing', sequence: anchor.sequence, entryId: null };
  }
  const verdict = {
    ok: firstFault === undefined,
    entries,
    unsealed: await db.auditEntry.count({ where: { seal: null } }),
    head: { sequence: head.sequence.toString(), hash: head.hash },
  };
  return firstFault ? { ...verdict, firstFault } : verdict;
}

/** Left join by hand: a seal whose entry vanished must come back too. */
async function readSeals(db: Database, after: bigint): Promise<readonly SealedEntry[]> {
  const seals = await db.auditSeal.findMany({
    where: { sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: batch,
  });
  const entries = await db.auditEntry.findMany({
    where: { id: { in: seals.map(({ entryId }) => entryId) } },
  });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return seals.map((seal) => ({ ...seal, entry: byId.get(seal.entryId) ?? null }));
}

function faultOf(
  seal: SealedEntry,
  head: { readonly sequence: bigint; readonly hash: string },
): AuditFaultCode | undefined {
  if (seal.sequence !== head.sequence + 1n) return 'sequence-broken';
  if (seal.previousHash !== head.hash) return 'chain-broken';
  if (!seal.entry) return 'entry-missing';
  return chainHash(seal.previousHash, seal.entry) === seal.hash ? undefined : 'entry-changed';
}

function fault(code: AuditFaultCode, seal: SealedEntry): AuditFault {
  return { code, sequence: seal.sequence.toString(), entryId: seal.entryId.toString() };
}
