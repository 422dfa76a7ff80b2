import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, type Result } from '~/kernel/result';
import { generateHall } from './generate-hall';
import type { HallSpec } from './hall-spec';
import { checkVersion, type HallVersion, planAct, savePlan } from './plan-act.server';
import type { PlanBooth, PlanDocument } from './plan-document';
import type { StoredChange } from './store-plan.server';

export interface RedrawHall extends HallVersion {
  readonly fairId: string;
  readonly spec: HallSpec;
  /** Booths of the new drawing with a code that stands keep that booth, with its holder and wishes. */
  readonly keepByCode: boolean;
}

/**
 * Replaces the booths of a hall by a new generation; the hall keeps its code.
 * Errors: `plan.booths-in-use` (details: booths) for booths that records refer to and that the new drawing does not keep;
 * `plan.stale`, `plan.no-hall`, `plan.other-hall` (the spec's code is not the hall's), those of generating and of `planAct`.
 */
export function redrawHall(context: VerbContext, input: RedrawHall): Promise<Result<StoredChange>> {
  return planAct(context, input.fairId, 'plan.edit', async (tx, scene) => {
    const fresh = await checkVersion(tx, scene.stored, input);
    if (!fresh.ok) return fresh;
    if (input.spec.code !== input.hall) return fail('plan.other-hall', { hall: input.spec.code });
    const generated = generateHall(input.spec);
    if (!generated.ok) return generated;
    const { plan } = scene.stored;
    const after: PlanDocument = {
      ...plan,
      halls: plan.halls.map((hall) => (hall.code === input.hall ? generated.value.hall : hall)),
      booths: [
        ...plan.booths.filter(({ hall }) => hall !== input.hall),
        ...withIds(generated.value.booths, plan.booths, input),
      ],
    };
    return savePlan(tx, context, scene, after, 'plan.hall-redrawn');
  });
}

function withIds(
  drawn: readonly PlanBooth[],
  standing: readonly PlanBooth[],
  { hall, keepByCode }: RedrawHall,
): PlanBooth[] {
  const ids = new Map(
    standing.filter((booth) => booth.hall === hall).map(({ code, id }) => [code, id]),
  );
  return drawn.map((booth) => ({
    ...booth,
    id: (keepByCode ? ids.get(booth.code) : undefined) ?? `new:${booth.code}`,
  }));
}
