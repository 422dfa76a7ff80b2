import { createHash } from 'node:crypto';
import { type ChainedEntry, canonicalEntry } from './audit-chain';

/** Hex sha-256 of the previous hash and the entry's canonical JSON, in UTF-8. */
export function chainHash(previousHash: string, entry: ChainedEntry): string {
  return createHash('sha256').update(previousHash).update(canonicalEntry(entry)).digest('hex');
}
