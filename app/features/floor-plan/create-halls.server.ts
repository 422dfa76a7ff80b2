import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { generatePlan } from './generate-plan';
import type { HallSpec } from './hall-spec';
import { planAct, savePlan } from './plan-act.server';
import type { StoredChange } from './store-plan.server';

/**
 * Adds generated halls to a fair's plan, one or several at once; booths get codes that the fair does not have yet only if
 * the specs' numbering says so.
 * Errors: those of generating; `plan.hall-twice`; `plan.code-twice` with the code that stands already; those of `planAct`.
 */
export function createHalls(
  context: VerbContext,
  fairId: string,
  specs: readonly HallSpec[],
): Promise<Result<StoredChange>> {
  return planAct(context, fairId, 'plan.edit', async (tx, scene) => {
    const generated = generatePlan(specs);
    if (!generated.ok) return generated;
    const { plan } = scene.stored;
    const twice = generated.value.halls.find((hall) =>
      plan.halls.some(({ code }) => code === hall.code),
    );
    if (twice) return fail('plan.hall-twice', { hall: twice.code });
    const after = {
      ...plan,
      halls: [...plan.halls, ...generated.value.halls],
      booths: [
        ...plan.booths,
        // Ids equal codes as generated; in another hall a code may be an id already.
        ...generated.value.booths.map((booth) => ({ ...booth, id: `new:${booth.code}` })),
      ],
    };
    const saved = await savePlan(tx, context, scene, after, 'plan.hall-drawn');
    return saved.ok ? ok(saved.value) : saved;
  });
}
