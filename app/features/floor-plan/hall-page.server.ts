import type { VerbContext } from '~/features/access/verb-context.server';
import { type FairRecord, findFair } from '~/features/fairs/find-fair.server';
import { fail, ok, type Result } from '~/kernel/result';
import { findStoredPlan, type StoredHall } from './find-plan.server';
import type { PlanDocument, PlanHall } from './plan-document';

export interface HallPage {
  readonly fair: FairRecord;
  readonly plan: PlanDocument;
  readonly hall: PlanHall;
  readonly stored: StoredHall;
}

/** One hall of a fair's plan for somebody who may draw. Errors: `not-found`, also for a hall that there is not. */
export async function hallPage(
  context: VerbContext,
  fairSlug: string,
  hallCode: string,
): Promise<Result<HallPage>> {
  const found = await findFair(context, fairSlug, 'plan.edit');
  if (!found.ok) return found;
  const { plan, halls } = await findStoredPlan(context.db, found.value.id);
  const hall = plan.halls.find(({ code }) => code === hallCode);
  const stored = halls.find(({ code }) => code === hallCode);
  return hall && stored ? ok({ fair: found.value, plan, hall, stored }) : fail('not-found');
}
