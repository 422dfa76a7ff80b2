import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { applicationAccess, lockApplication } from './application-record.server';
import { mayStep } from './states';

/** Throws a draft away that was never sent in. Errors: `not-found`; `application.state` once it was sent. */
export async function discardDraft(
  context: VerbContext,
  applicationId: string,
): Promise<Result<{ readonly fairSlug: string }>> {
  return transact(context.db, async (tx): Promise<Result<{ fairSlug: string }>> => {
    const application = await lockApplication(tx, applicationId);
    if (!application || !can(context.actor, 'application.write', applicationAccess(application)))
      return fail('not-found');
    if (!mayStep(application.state, 'discard'))
      return fail('application.state', { state: application.state });
    await tx.application.delete({ where: { id: application.id } });
    await audit(tx, context, {
      action: 'application.discarded',
      recordKind: 'application',
      recordId: application.id,
      organisationId: application.facility.organisationId,
      details: { name: application.facility.name },
    });
    return ok({ fairSlug: application.fair.slug });
  });
}
