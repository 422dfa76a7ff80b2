import type { Transaction } from '../db/database.server';
import type { Prisma } from '../db/generated/client';

export interface AuditAct {
  readonly at: Date;
  readonly actorPersonId: string | null;
  readonly actorOrganisationId: string | null;
  /** Whose trail it belongs to. */
  readonly organisationId: string | null;
  readonly fairId: string | null;
  /** Verb in the past tense of the code's words: `booth.assigned`. */
  readonly action: string;
  readonly recordKind: string;
  readonly recordId: string;
  /** What changed; no secrets, no more personal data than the record's name. */
  readonly details?: Prisma.InputJsonObject;
  readonly requestId: string | null;
}

/** Writes one act into the trail, in the transaction of the change itself: both stand or neither. */
export async function recordAudit(tx: Transaction, ...acts: readonly AuditAct[]): Promise<void> {
  await tx.auditEntry.createMany({
    data: acts.map((act) => ({ ...act, details: act.details ?? {} })),
  });
}
