import type { VerbContext } from '~/features/access/verb-context.server';
import type { Result } from '~/kernel/result';
import { checkVersion, type HallVersion, planAct, savePlan } from './plan-act.server';
import type { StoredChange } from './store-plan.server';

/**
 * Takes a hall and its booths out of the plan; published versions keep them.
 * Errors: `plan.booths-in-use` (details: booths) when records refer to a booth of it; `plan.stale`, `plan.no-hall`; those of
 * `planAct`.
 */
export function deleteHall(
  context: VerbContext,
  input: HallVersion & { readonly fairId: string },
): Promise<Result<StoredChange>> {
  return planAct(context, input.fairId, 'plan.edit', async (tx, scene) => {
    const fresh = await checkVersion(tx, scene.stored, input);
    if (!fresh.ok) return fresh;
    const { plan } = scene.stored;
    const after = {
      ...plan,
      halls: plan.halls.filter(({ code }) => code !== input.hall),
      booths: plan.booths.filter(({ hall }) => hall !== input.hall),
    };
    return savePlan(tx, context, scene, after, 'plan.hall-deleted');
  });
}
