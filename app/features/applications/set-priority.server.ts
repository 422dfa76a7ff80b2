import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { normaliseText } from '~/kernel/text-folding';
import { transact } from '~/platform/db/transaction.server';
import { applicationAccess, lockApplication } from './application-record.server';

const MOST_POINTS = 1_000_000;

/**
 * The organiser sets the points of an application by hand, with the reason that stands beside them from then on.
 * Errors: `not-found`; `application.changed`; `priority.range`; `priority.reason-missing`.
 */
export async function setPriority(
  context: VerbContext,
  input: {
    readonly applicationId: string;
    readonly points: number;
    readonly reason: string;
    readonly version: number;
  },
): Promise<Result<{ readonly version: number }>> {
  const reason = normaliseText(input.reason).slice(0, 300);
  if (!Number.isFinite(input.points) || input.points < 0 || input.points > MOST_POINTS)
    return fail('priority.range');
  if (reason === '') return fail('priority.reason-missing');
  return transact(context.db, async (tx): Promise<Result<{ version: number }>> => {
    const application = await lockApplication(tx, input.applicationId);
    if (!application || !can(context.actor, 'application.review', applicationAccess(application)))
      return fail('not-found');
    if (application.version !== input.version)
      return fail('application.changed', { state: application.state });
    const { version } = await tx.application.update({
      where: { id: application.id },
      data: { priority: input.points, priorityNote: reason, version: { increment: 1 } },
      select: { version: true },
    });
    await audit(tx, context, {
      action: 'application.priority-set',
      recordKind: 'application',
      recordId: application.id,
      organisationId: application.fair.organisationId,
      fairId: application.fairId,
      details: {
        name: application.facility.name,
        number: application.number,
        points: input.points,
        reason,
      },
    });
    return ok({ version });
  });
}
