import { type Command, report } from './command';

export const verify: Command = {
  name: 'verify',
  summary: 'check the hash chain of the audit trail from its beginning',
  usage: ['', '       exit code 1 when an act was edited, deleted, put in or put in another order'],
  options: {},
  async run(input) {
    const { withDatabase } = await import('./with-database.server');
    const { sealAudit } = await import('~/platform/audit/seal-audit.server');
    const { verifyAudit } = await import('~/platform/audit/verify-audit.server');
    const verdict = await withDatabase(async ({ db }) => {
      await sealAudit(db);
      return verifyAudit(db);
    });
    const fault = verdict.firstFault;
    const words = fault
      ? `The audit trail was tampered with: ${fault.code} at place ${fault.sequence} of the chain.`
      : `The audit trail is whole: ${verdict.entries} acts, head ${verdict.head.sequence} ${verdict.head.hash}.`;
    if (fault && !input.json) process.stderr.write(`${words}\n`);
    else report(input, words, { ...verdict });
    return verdict.ok ? 0 : 1;
  },
};
