import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { endTenuresOf } from '~/features/booths/end-tenures-of.server';
import { fail, ok, type Result } from '~/kernel/result';
import { normaliseLines } from '~/kernel/text-folding';
import { transact } from '~/platform/db/transaction.server';
import { mailApplicants } from './application-mail.server';
import { applicationAccess, lockApplication } from './application-record.server';
import { mayStep } from './states';

export interface WithdrawApplication {
  readonly applicationId: string;
  /** Told to the organiser; may be ''. */
  readonly reason: string;
}

/**
 * Takes an application back. Booths it holds or has are free from the same moment; a staged decision is discarded, since
 * there is nothing left to decide. Withdrawing twice changes nothing.
 * Errors: `not-found`; `application.state` (a draft is discarded instead, a rejected one is over).
 */
export async function withdrawApplication(
  context: VerbContext,
  input: WithdrawApplication,
): Promise<Result<{ readonly freedBooths: readonly string[] }>> {
  return transact(context.db, async (tx): Promise<Result<{ freedBooths: readonly string[] }>> => {
    const application = await lockApplication(tx, input.applicationId);
    if (!application || !can(context.actor, 'application.write', applicationAccess(application)))
      return fail('not-found');
    if (application.state === 'withdrawn') return ok({ freedBooths: [] });
    if (!mayStep(application.state, 'withdraw'))
      return fail('application.state', { state: application.state });
    const now = context.clock.now();
    const by = context.actor.kind === 'person' ? context.actor.personId : null;
    const { fair, facility, number } = application;
    const freed = await endTenuresOf(
      tx,
      context,
      { id: application.id, fairId: fair.id, organiserId: fair.organisationId },
      'withdrawn',
    );
    await tx.applicationDecision.updateMany({
      where: { applicationId: application.id, releasedAt: null, discardedAt: null },
      data: { discardedAt: now, discardedById: by },
    });
    await tx.application.update({
      where: { id: application.id },
      data: {
        state: 'withdrawn',
        withdrawnAt: now,
        withdrawnById: by,
        withdrawReason: normaliseLines(input.reason) || null,
        version: { increment: 1 },
      },
    });
    await audit(tx, context, {
      action: 'application.withdrawn',
      recordKind: 'application',
      recordId: application.id,
      organisationId: fair.organisationId,
      fairId: fair.id,
      details: { name: facility.name, number, booths: [...freed] },
    });
    await mailApplicants(tx, [{ kind: 'withdrawn', application, key: 'once' }]);
    return ok({ freedBooths: freed });
  });
}
