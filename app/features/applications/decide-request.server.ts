import type { RequestContext } from '~/features/accounts/request-context.server';
import { ok, type Result } from '~/kernel/result';
import { isRecordId } from './application-record.server';
import { setPriority } from './set-priority.server';
import { discardDecision, stageDecision } from './stage-decision.server';
import { isDecisionKind } from './states';

/** Words of what was done: `applications:one.<key>`. */
export type DecideDone = 'staged' | 'discarded' | 'prioritySaved';

/** What the organiser posts from an application's page: a decision, its withdrawal, or points. */
export async function decideRequest(
  rc: RequestContext,
  applicationId: string,
  form: FormData,
): Promise<Result<DecideDone>> {
  const text = (name: string) => String(form.get(name) ?? '');
  const intent = text('intent');
  const version = Number(text('version'));
  if (intent === 'discard') {
    const decisionId = text('decision');
    const done = await discardDecision(rc, { applicationId, decisionId });
    return done.ok ? ok('discarded') : done;
  }
  if (intent === 'priority') {
    const points =
      text('points').trim() === '' ? Number.NaN : Number(text('points').replace(',', '.'));
    const done = await setPriority(rc, {
      applicationId,
      points,
      reason: text('priorityReason'),
      version,
    });
    return done.ok ? ok('prioritySaved') : done;
  }
  if (!isDecisionKind(intent)) return { ok: false, error: { code: 'form.invalid' } };
  const seen = text('seenDecision');
  const seenDecisionId = isRecordId(seen) ? seen : null;
  const done = await stageDecision(rc, {
    applicationId,
    kind: intent,
    reason: text('reason'),
    version,
    seenDecisionId,
  });
  return done.ok ? ok('staged') : done;
}
