import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { type FairRecord, findFair } from '~/features/fairs/find-fair.server';
import { ok, type Result } from '~/kernel/result';
import { boothStatusesNow } from './booths-in-use.server';
import { findStoredPlan, publishedPlan } from './find-plan.server';
import { diffPlans, isSamePlan, type PlanDiff } from './plan-diff';
import { type HallSummary, hallSummaries, type PlanFigures, planFigures } from './plan-figures';
import { listPlanVersions, type PlanVersionRow } from './plan-versions.server';
import { type PlanWire, packPlan } from './plan-wire';

export interface PlanPage {
  readonly fair: FairRecord;
  readonly plan: PlanWire;
  readonly figures: PlanFigures;
  readonly halls: readonly HallSummary[];
  readonly versions: readonly PlanVersionRow[];
  /** What publishing would change; undefined before the first version, null when nothing. */
  readonly changes: PlanDiff | null | undefined;
  readonly mayPublish: boolean;
}

/** What the organiser's plan page shows. Error: `not-found`. */
export async function planPage(context: VerbContext, slug: string): Promise<Result<PlanPage>> {
  const found = await findFair(context, slug);
  if (!found.ok) return found;
  const { db, actor, clock } = context;
  const fair = found.value;
  const [{ plan }, published, versions, statuses] = await Promise.all([
    findStoredPlan(db, fair.id),
    publishedPlan(db, fair.id),
    listPlanVersions(db, fair.id),
    boothStatusesNow(db, fair.id, clock.now()),
  ]);
  const diff = published && diffPlans(published.plan, plan);
  return ok({
    fair,
    plan: packPlan(plan, statuses, 'codes'),
    figures: planFigures(plan.booths),
    halls: hallSummaries(plan),
    versions,
    changes: diff && (isSamePlan(diff) ? null : diff),
    mayPublish: can(actor, 'plan.publish', { organiserId: fair.organisationId }),
  });
}
