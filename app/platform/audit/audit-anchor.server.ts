import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../db/database.server';
import { log } from '../log/log.server';
import type { AuditHead } from './seal-audit.server';
import type { AuditAnchor } from './verify-audit.server';

/**
 * Where the chain ended when it was last seen, noted outside the database (a file of the data directory, one per database): with it
 * `hoicho verify` finds acts cut off at the end, and acts changed and sealed again, which the chain alone cannot tell.
 */
export async function readAnchor(dataDir: string, db: Database): Promise<AuditAnchor | undefined> {
  try {
    const noted: unknown = JSON.parse(await fs.readFile(await fileOf(dataDir, db), 'utf8'));
    if (typeof noted !== 'object' || noted === null) return undefined;
    const [sequence, hash] = [Reflect.get(noted, 'sequence'), Reflect.get(noted, 'hash')];
    return typeof sequence === 'string' && typeof hash === 'string'
      ? { sequence, hash }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Notes a new head. What was noted before must still stand in the chain, or the old note is kept and the fault logged. */
export async function noteHead(dataDir: string, db: Database, head: AuditHead): Promise<void> {
  const before = await readAnchor(dataDir, db);
  if (before) {
    const seal = await db.auditSeal.findUnique({ where: { sequence: BigInt(before.sequence) } });
    if (seal?.hash !== before.hash) {
      log.error({ noted: before }, 'the audit trail no longer holds what was noted of it');
      return;
    }
  }
  const file = await fileOf(dataDir, db);
  const note = JSON.stringify({ sequence: head.sequence.toString(), hash: head.hash });
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(`${file}.${process.pid}`, `${note}\n`, { mode: 0o600 });
  await fs.rename(`${file}.${process.pid}`, file);
}

/** Named after the database and the server it was made on, neither of which its tables can change. */
async function fileOf(dataDir: string, db: Database): Promise<string> {
  const [row] = await db.$queryRaw<{ name: string }[]>`
    SELECT (SELECT system_identifier FROM pg_control_system())::text || '/' || current_database() AS name`;
  const key = createHash('sha256')
    .update(row?.name ?? '')
    .digest('hex')
    .slice(0, 16);
  return path.join(dataDir, 'audit-heads', `${key}.json`);
}
