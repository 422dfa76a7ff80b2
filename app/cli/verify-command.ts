import type { AuditHead } from '~/platform/audit/seal-audit.server';
import type { AuditAnchor } from '~/platform/audit/verify-audit.server';
import { type Command, optionalText, report, UsageError } from './command';

export const verify: Command = {
  name: 'verify',
  summary: 'check the hash chain of the audit trail from its beginning',
  usage: [
    '[--head SEQUENCE:HASH]',
    '       exit code 1 when an act was edited, deleted or put in another order. The end of the chain is held against what was',
    '       noted in the data directory, and against --head: the head that an earlier verify or log line printed',
  ],
  options: { head: { type: 'string' } },
  async run(input) {
    if (input.positionals.length > 0)
      throw new UsageError(`"${input.positionals[0]}" is not expected here`);
    const given = headOf(optionalText(input, 'head'));
    const { withDatabase } = await import('./with-database.server');
    const { sealAudit } = await import('~/platform/audit/seal-audit.server');
    const { verifyAudit } = await import('~/platform/audit/verify-audit.server');
    const { noteHead, readAnchor } = await import('~/platform/audit/audit-anchor.server');
    const verdict = await withDatabase(async ({ db, env }) => {
      const noted = await readAnchor(env.dataDir, db);
      const found = await verifyAudit(
        db,
        [noted, given].flatMap((one) => one ?? []),
      );
      if (!found.ok) return found;
      const onHead = (head: AuditHead) => noteHead(env.dataDir, db, head);
      await sealAudit(db, { whole: true, onHead });
      return verifyAudit(db);
    });
    const fault = verdict.firstFault;
    const words = fault
      ? `The audit trail was tampered with: ${fault.code} at place ${fault.sequence} of the chain.`
      : `The audit trail is whole: ${verdict.entries} acts, head ${verdict.head.sequence}:${verdict.head.hash}`;
    if (fault && !input.json) process.stderr.write(`${words}\n`);
    else report(input, words, { ...verdict });
    return verdict.ok ? 0 : 1;
  },
};

function headOf(text: string | undefined): AuditAnchor | undefined {
  if (text === undefined) return undefined;
  const [, sequence, hash] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  if (!sequence || !hash) throw new UsageError('--head is a number, a colon and 64 hex digits');
  return { sequence, hash };
}
