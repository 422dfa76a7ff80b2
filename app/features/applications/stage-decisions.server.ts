import type { VerbContext } from '~/features/access/verb-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { stageDecisionIn } from './stage-decision.server';
import { type DecisionKind, decisionsFor } from './states';

export interface StagedMany {
  readonly staged: number;
  /** Left as they were: decided or withdrawn already, or a decision is staged. */
  readonly skipped: number;
}

/**
 * Stages one decision for many applications of a fair, in one transaction. Those to which it does not apply any more, and
 * those for which somebody staged a decision, are left alone and counted.
 * Errors: `not-found`; `decision.reason-missing`, `decision.reason-too-long`.
 */
export async function stageDecisions(
  context: VerbContext,
  input: {
    readonly fairSlug: string;
    readonly applicationIds: readonly string[];
    readonly kind: DecisionKind;
    readonly reason: string;
  },
): Promise<Result<StagedMany>> {
  const fair = await findFair(context, input.fairSlug, 'application.review');
  if (!fair.ok) return fair;
  return transact(context.db, async (tx): Promise<Result<StagedMany>> => {
    const ids = [...new Set(input.applicationIds)].sort();
    const rows = await tx.application.findMany({
      where: { id: { in: ids }, fairId: fair.value.id, state: { not: 'draft' } },
      select: {
        id: true,
        state: true,
        version: true,
        decisions: { where: { releasedAt: null, discardedAt: null }, select: { id: true } },
      },
      orderBy: { id: 'asc' },
    });
    const open = rows.filter(
      ({ state, decisions }) => decisionsFor(state).includes(input.kind) && decisions.length === 0,
    );
    let staged = 0;
    for (const { id, version } of open) {
      const done = await stageDecisionIn(tx, context, {
        ...input,
        applicationId: id,
        version,
        seenDecisionId: null,
      });
      if (done.ok) staged += 1;
      else if (done.error.code.startsWith('decision.reason')) return done;
    }
    return ok({ staged, skipped: ids.length - staged });
  });
}
