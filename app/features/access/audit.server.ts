import { type AuditAct, recordAudit } from '~/platform/audit/record-audit.server';
import type { Transaction } from '~/platform/db/database.server';
import { activeMembership } from './actor';
import type { VerbContext } from './verb-context.server';

type Act = Pick<AuditAct, 'action' | 'recordKind' | 'recordId' | 'details'> & {
  readonly organisationId?: string | null;
  readonly fairId?: string | null;
};

/** Records acts of the context's actor, under the organisation it works for now. */
export async function audit(
  tx: Transaction,
  context: VerbContext,
  ...acts: readonly Act[]
): Promise<void> {
  const { actor } = context;
  await recordAudit(
    tx,
    ...acts.map((act) => ({
      ...act,
      organisationId: act.organisationId ?? null,
      fairId: act.fairId ?? null,
      at: context.clock.now(),
      actorPersonId: actor.kind === 'person' ? actor.personId : null,
      actorOrganisationId: activeMembership(actor)?.organisationId ?? null,
      requestId: context.requestId,
    })),
  );
}
