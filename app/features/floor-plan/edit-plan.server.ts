import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, type Result } from '~/kernel/result';
import { applyEdits } from './apply-edit';
import { checkVersion, type HallVersion, planAct, savePlan } from './plan-act.server';
import { diffPlans } from './plan-diff';
import type { PlanDocument } from './plan-document';
import type { PlanEdit } from './plan-edit';
import type { StoredChange } from './store-plan.server';

export interface EditPlan extends HallVersion {
  readonly fairId: string;
  readonly edits: readonly PlanEdit[];
}

/**
 * Applies what was drawn in one hall to the plan as it stands, all of it or nothing.
 * Errors: `plan.stale` (details: hall, version, by, at) when somebody changed the hall since; `plan.other-hall` when the edits
 * reach beyond the hall; those of `applyEdits` and `planAct`.
 */
export function editPlan(context: VerbContext, input: EditPlan): Promise<Result<StoredChange>> {
  return planAct(context, input.fairId, 'plan.edit', async (tx, scene) => {
    const fresh = await checkVersion(tx, scene.stored, input);
    if (!fresh.ok) return fresh;
    const edited = applyEdits(scene.stored.plan, input.edits);
    if (!edited.ok) return edited;
    const other = otherHall(scene.stored.plan, edited.value, input.hall);
    if (other !== undefined) return fail('plan.other-hall', { hall: other });
    return savePlan(tx, context, scene, edited.value, 'plan.edited');
  });
}

/** A hall besides `hall` that differs between two states. */
function otherHall(before: PlanDocument, after: PlanDocument, hall: string): string | undefined {
  const others = (plan: PlanDocument): PlanDocument => ({
    ...plan,
    halls: plan.halls.filter(({ code }) => code !== hall),
    booths: plan.booths.filter((booth) => booth.hall !== hall),
  });
  const diff = diffPlans(others(before), others(after));
  const isGone = !after.halls.some(({ code }) => code === hall);
  const booth = [...diff.added, ...diff.removed, ...diff.moved, ...diff.changed][0];
  const renamed = diff.renamed[0]?.to;
  const named = [...diff.hallsAdded, ...diff.hallsRemoved, ...diff.hallsChanged][0];
  return named ?? booth ?? renamed ?? (isGone ? hall : undefined);
}
