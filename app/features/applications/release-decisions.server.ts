import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { databaseFault } from '~/platform/db/database-error.server';
import { transact } from '~/platform/db/transaction.server';
import { type ApplicationMail, mailApplicants } from './application-mail.server';
import { applicationNumber } from './application-number';
import { addressedSelect, hasAddress } from './recipients';
import { type DecisionKind, decisionsFor, stateAfter } from './states';

export interface Released {
  readonly returned: number;
  readonly eligible: number;
  readonly rejected: number;
  /** Of these, how many have nobody to write to. */
  readonly withoutAddress: number;
}

const mailOf: Readonly<Record<DecisionKind, ApplicationMail>> = {
  return_for_correction: 'returned',
  eligible: 'eligible',
  reject: 'rejected',
};

/**
 * Lets staged decisions take effect together: states, mails and trail in one transaction, all or none. Exactly the
 * decisions that stood on the confirming page are released; of a second click nothing is left to do.
 * Errors: `not-found`, `forbidden` (a manager releases); `decision.changed` with `numbers`: a colleague changed or discarded
 * some meanwhile, or an applicant withdrew; `application.has-booths` with `numbers`: vacate their booths first.
 */
export async function releaseDecisions(
  context: VerbContext,
  input: { readonly fairSlug: string; readonly decisionIds: readonly string[] },
): Promise<Result<Released>> {
  const fair = await findFair(context, input.fairSlug, 'application.release');
  if (!fair.ok) return fair;
  try {
    return await transact(context.db, (tx) =>
      release(tx, context, fair.value, [...new Set(input.decisionIds)]),
    );
  } catch (error) {
    const fault = databaseFault(error);
    if (fault?.constraint === 'application_keeps_booths')
      return fail('application.has-booths', { numbers: '' });
    if (fault?.sqlState === '23505') return fail('application.category-taken');
    throw error;
  }
}

async function release(
  tx: Transaction,
  context: VerbContext,
  fair: { readonly id: string; readonly organisationId: string },
  decisionIds: readonly string[],
): Promise<Result<Released>> {
  // The rows are locked in one order, so that two releases stand in line instead of in each other's way.
  await tx.$queryRaw`
    SELECT 1 FROM application WHERE fair_id = ${fair.id}::uuid AND id IN (
      SELECT application_id FROM application_decision WHERE id = ANY(${[...decisionIds]}::uuid[]))
    ORDER BY id FOR UPDATE`;
  const decisions = await loadDecisions(tx, fair.id, decisionIds);
  const none: Released = { returned: 0, eligible: 0, rejected: 0, withoutAddress: 0 };
  if (decisions.length > 0 && decisions.every(({ releasedAt }) => releasedAt !== null))
    return ok(none);
  const gone = decisions.filter(
    ({ releasedAt, discardedAt, kind, application }) =>
      releasedAt || discardedAt || !decisionsFor(application.state).includes(kind),
  );
  if (gone.length > 0 || decisions.length < decisionIds.length)
    return fail('decision.changed', { numbers: numbersOf(gone) });
  const housed = decisions.filter(
    ({ application }) => application.state === 'eligible' && application._count.tenures > 0,
  );
  if (housed.length > 0) return fail('application.has-booths', { numbers: numbersOf(housed) });

  const now = context.clock.now();
  const releasedById = context.actor.kind === 'person' ? context.actor.personId : null;
  for (const kind of ['return_for_correction', 'eligible', 'reject'] as const) {
    const ids = decisions
      .filter((one) => one.kind === kind)
      .map(({ application }) => application.id);
    await tx.application.updateMany({
      where: { id: { in: ids } },
      data: { state: stateAfter(kind), version: { increment: 1 } },
    });
  }
  await tx.applicationDecision.updateMany({
    where: { id: { in: [...decisionIds] } },
    data: { releasedAt: now, releasedById },
  });
  await audit(
    tx,
    context,
    ...decisions.map(({ kind, application, reason }) => ({
      action: `application.${stateAfter(kind)}`,
      recordKind: 'application',
      recordId: application.id,
      organisationId: fair.organisationId,
      fairId: fair.id,
      details: { name: application.facility.name, number: application.number, reason },
    })),
  );
  await mailApplicants(
    tx,
    decisions.map(({ id, kind, reason, application }) => ({
      kind: mailOf[kind],
      application,
      key: id,
      reason,
    })),
  );
  const count = (kind: DecisionKind) => decisions.filter((one) => one.kind === kind).length;
  return ok({
    returned: count('return_for_correction'),
    eligible: count('eligible'),
    rejected: count('reject'),
    withoutAddress: decisions.filter(({ application }) => !hasAddress(application)).length,
  });
}

function loadDecisions(tx: Transaction, fairId: string, ids: readonly string[]) {
  return tx.applicationDecision.findMany({
    where: { id: { in: [...ids] }, application: { fairId } },
    select: {
      id: true,
      kind: true,
      reason: true,
      releasedAt: true,
      discardedAt: true,
      application: {
        select: {
          id: true,
          number: true,
          state: true,
          ...addressedSelect,
          fair: { select: { nameVi: true, nameEn: true, opensAt: true } },
          _count: { select: { tenures: { where: { kind: 'assigned', endsAt: null } } } },
        },
      },
    },
    orderBy: { applicationId: 'asc' },
  });
}

function numbersOf(
  decisions: readonly { readonly application: { readonly number: number | null } }[],
): string {
  return decisions
    .slice(0, 20)
    .map(({ application }) => applicationNumber(application.number))
    .join(', ');
}
