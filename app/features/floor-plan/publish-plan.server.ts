import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { normaliseText } from '~/kernel/text-folding';
import { checkPlan } from './check-plan';
import { frozenPlan } from './find-plan.server';
import { planAct } from './plan-act.server';
import { planSha256 } from './plan-hash.server';

export interface PublishedVersion {
  readonly number: number;
  readonly booths: number;
  readonly sha256: string;
}

const maxNoteLength = 500;

/**
 * Freezes the plan as it stands as the fair's next version: what the public, the applicants and the printed plan show.
 * Errors: the first fault of `checkPlan`; `plan.no-booths`; `plan.nothing-new` (details: number) when nothing changed since
 * the last version, as for the second of two who publish at once; those of `planAct`.
 */
export function publishPlan(
  context: VerbContext,
  input: { readonly fairId: string; readonly note?: string },
): Promise<Result<PublishedVersion>> {
  const { fairId } = input;
  return planAct(context, fairId, 'plan.publish', async (tx, { fair, stored }) => {
    const { plan } = stored;
    if (plan.booths.length === 0) return fail('plan.no-booths');
    const fault = checkPlan(plan)[0];
    if (fault) return { ok: false, error: fault };
    const sha256 = planSha256(plan);
    const last = await tx.planVersion.findFirst({
      where: { fairId },
      orderBy: { number: 'desc' },
      select: { id: true, number: true },
    });
    if (last && planSha256(await frozenPlan(tx, last.id)) === sha256) {
      return fail('plan.nothing-new', { number: last.number });
    }
    const number = (last?.number ?? 0) + 1;
    const note = normaliseText(input.note ?? '').slice(0, maxNoteLength);
    const booths = plan.booths.length;
    await tx.planVersion.create({
      data: {
        fairId,
        number,
        document: plan,
        sha256,
        boothCount: booths,
        note,
        publishedAt: context.clock.now(),
        publishedById: context.actor.kind === 'person' ? context.actor.personId : null,
      },
    });
    await audit(tx, context, {
      action: 'plan.published',
      recordKind: 'fair',
      recordId: fairId,
      organisationId: fair.organisationId,
      fairId,
      details: { number, booths, sha256, note },
    });
    return ok({ number, booths, sha256 });
  });
}
