import type { VerbContext } from '~/features/access/verb-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { fail, ok, type Result } from '~/kernel/result';
import { findPlan } from './find-plan.server';
import { diffPlans, type PlanDiff } from './plan-diff';
import { listPlanVersions, type PlanVersionRow, planVersion } from './plan-versions.server';
import { type PlanWire, packPlan } from './plan-wire';

export interface VersionPage {
  readonly slug: string;
  readonly version: PlanVersionRow;
  readonly plan: PlanWire;
  /** Against the version before; undefined for the first. */
  readonly sinceBefore: PlanDiff | undefined;
  /** What was drawn since. */
  readonly untilNow: PlanDiff;
}

/** One frozen plan with what changed before and after it. Error: `not-found`. */
export async function versionPage(
  context: VerbContext,
  fairSlug: string,
  number: number,
): Promise<Result<VersionPage>> {
  const found = await findFair(context, fairSlug);
  if (!found.ok) return found;
  const { db } = context;
  const { id, slug } = found.value;
  const plan = await planVersion(db, id, number);
  const version = (await listPlanVersions(db, id)).find((one) => one.number === number);
  if (!plan || !version) return fail('not-found');
  const before = await planVersion(db, id, number - 1);
  return ok({
    slug,
    version,
    plan: packPlan(plan, new Map(), 'codes'),
    sinceBefore: before && diffPlans(before, plan),
    untilNow: diffPlans(plan, await findPlan(db, id)),
  });
}
