import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { normaliseLines } from '~/kernel/text-folding';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import {
  type ApplicationRecord,
  applicationAccess,
  lockApplication,
} from './application-record.server';
import { type DecisionKind, decisionsFor, needsReason } from './states';

export interface StageDecision {
  readonly applicationId: string;
  readonly kind: DecisionKind;
  readonly reason: string;
  /** Version of the application the organiser read: a decision on something else is no decision. */
  readonly version: number;
  /** The staged decision that stood on the page, or null; undefined does not ask (bulk staging leaves staged ones alone). */
  readonly seenDecisionId?: string | null;
}

const MAX_REASON_LENGTH = 2_000;

/**
 * Notes a decision privately: nobody on the applicant's side learns of it before it is released. A second one replaces
 * the first, which stays in the record as discarded.
 * Errors: `not-found`; `application.changed` (sent again or withdrawn since it was read); `application.state`;
 * `decision.reason-missing`; `decision.reason-too-long`; `decision.staged-by-other` with `by`, `kind`: a colleague was faster.
 */
export async function stageDecision(
  context: VerbContext,
  input: StageDecision,
): Promise<Result<{ readonly decisionId: string }>> {
  return transact(context.db, (tx) => stageDecisionIn(tx, context, input));
}

/** The same inside an open transaction. */
export async function stageDecisionIn(
  tx: Transaction,
  context: VerbContext,
  input: StageDecision,
): Promise<Result<{ readonly decisionId: string }>> {
  const application = await lockApplication(tx, input.applicationId);
  if (!application || !can(context.actor, 'application.review', applicationAccess(application)))
    return fail('not-found');
  if (application.version !== input.version)
    return fail('application.changed', { state: application.state });
  const { state } = application;
  if (!decisionsFor(state).includes(input.kind)) return fail('application.state', { state });
  const reason = normaliseLines(input.reason);
  if (needsReason(input.kind) && reason === '') return fail('decision.reason-missing');
  if (reason.length > MAX_REASON_LENGTH)
    return fail('decision.reason-too-long', { max: MAX_REASON_LENGTH });

  const staged = await stagedDecision(tx, application.id);
  if (staged && staged.kind === input.kind && staged.reason === reason)
    return ok({ decisionId: staged.id });
  const replacesUnseen =
    input.seenDecisionId !== undefined && (staged?.id ?? null) !== input.seenDecisionId;
  if (replacesUnseen) {
    return fail('decision.staged-by-other', {
      kind: staged?.kind ?? '',
      by: await nameOf(tx, staged?.stagedById),
    });
  }
  const now = context.clock.now();
  const by = context.actor.kind === 'person' ? context.actor.personId : null;
  if (staged) {
    await tx.applicationDecision.update({
      where: { id: staged.id },
      data: { discardedAt: now, discardedById: by },
    });
  }
  const { id } = await tx.applicationDecision.create({
    data: {
      applicationId: application.id,
      kind: input.kind,
      reason,
      stagedAt: now,
      stagedById: by,
    },
    select: { id: true },
  });
  await recordDecisionAct(tx, context, application, 'decision.staged', { kind: input.kind });
  return ok({ decisionId: id });
}

/**
 * Takes a staged decision back before it is released. Errors: `not-found`; `decision.gone` when it was released,
 * replaced or discarded meanwhile.
 */
export async function discardDecision(
  context: VerbContext,
  input: { readonly applicationId: string; readonly decisionId: string },
): Promise<Result<null>> {
  return transact(context.db, async (tx): Promise<Result<null>> => {
    const application = await lockApplication(tx, input.applicationId);
    if (!application || !can(context.actor, 'application.review', applicationAccess(application)))
      return fail('not-found');
    const staged = await stagedDecision(tx, application.id);
    if (staged?.id !== input.decisionId) return fail('decision.gone');
    await tx.applicationDecision.update({
      where: { id: staged.id },
      data: {
        discardedAt: context.clock.now(),
        discardedById: context.actor.kind === 'person' ? context.actor.personId : null,
      },
    });
    await recordDecisionAct(tx, context, application, 'decision.discarded', { kind: staged.kind });
    return ok(null);
  });
}

function stagedDecision(tx: Transaction, applicationId: string) {
  return tx.applicationDecision.findFirst({
    where: { applicationId, releasedAt: null, discardedAt: null },
  });
}

async function nameOf(tx: Transaction, personId: string | null | undefined): Promise<string> {
  if (!personId) return '';
  return (
    (await tx.person.findUnique({ where: { id: personId }, select: { name: true } }))?.name ?? ''
  );
}

function recordDecisionAct(
  tx: Transaction,
  context: VerbContext,
  application: ApplicationRecord,
  action: 'decision.staged' | 'decision.discarded',
  details: { readonly kind: DecisionKind },
): Promise<void> {
  return audit(tx, context, {
    action,
    recordKind: 'application',
    recordId: application.id,
    organisationId: application.fair.organisationId,
    fairId: application.fairId,
    details: { ...details, name: application.facility.name, number: application.number },
  });
}
