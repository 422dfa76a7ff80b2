import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { normaliseText } from '~/kernel/text-folding';
import { boothsOfApplication, newMisfits } from './application-booths.server';
import {
  act,
  type BoothActDone,
  type BoothRefusal,
  fairForBooths,
  personOf,
  recordAct,
} from './booth-act.server';
import { endTenures, lockApplications } from './tenure-store.server';
import { tenuresOfAct } from './tenures-of-act.server';

export interface VacateBooths {
  readonly fairId: string;
  /** The assignments or holds to end: what the reader saw. */
  readonly tenureIds: readonly string[];
  readonly reason: string;
  /** The organiser saw what the application keeps (too few, or apart), and insists. */
  readonly acceptMisfits?: boolean;
}

/**
 * Frees booths that are assigned or held, all or none, with a reason. What they used of caps and quotas is free again. An
 * application that keeps some is to keep what it asked for; one that keeps none is out on purpose.
 * Errors: `not-found`, `booth.reason-missing`, `booth.changed`, `booth.blocked`, `booth.misfits` (with `misfits`).
 */
export async function vacateBooths(
  context: VerbContext,
  input: VacateBooths,
): Promise<Result<BoothActDone, BoothRefusal>> {
  const { fairId } = input;
  const reason = normaliseText(input.reason);
  const fair = await fairForBooths(context.db, context.actor, 'booth.allocate', fairId);
  if (!fair.ok) return fair;
  if (reason === '') return fail('booth.reason-missing');
  return act<BoothActDone>(context, async (tx) => {
    const found = await tenuresOfAct(tx, context, fairId, input.tenureIds);
    if (!found.ok) return found;
    const { held, at } = found.value;
    const blocked = held.filter(({ tenure }) => tenure.kind === 'blocked');
    if (blocked.length > 0)
      return fail('booth.blocked', { booths: blocked.map(({ code }) => code) });
    const applicationIds = [...new Set(held.flatMap(({ tenure }) => tenure.applicationId ?? []))];
    for (const application of await lockApplications(tx, fairId, applicationIds)) {
      if (input.acceptMisfits) break;
      const has = await boothsOfApplication(tx, application.id, at);
      const stays = has.filter(({ id }) => !held.some((booth) => booth.id === id));
      const refusal = newMisfits(application, has, stays);
      if (refusal) return refusal;
    }
    const ended = held.map(({ tenure }) => tenure);
    await endTenures(tx, ended, { at, by: personOf(context), reason });
    const facilities = [...new Set(held.flatMap(({ tenure }) => tenure.facilityName ?? []))];
    const facility = facilities.join(', ') || null;
    const booths = held.map(({ code }) => code);
    await recordAct(tx, context, {
      action: 'booth.vacated',
      fairId,
      organiserId: fair.value.organisationId,
      recordKind: applicationIds.length === 1 ? 'application' : 'fair',
      recordId: applicationIds.length === 1 ? (applicationIds[0] ?? fairId) : fairId,
      booths,
      ended,
      created: [],
      facility,
      reason,
    });
    return ok({ booths, facility, changed: true });
  });
}
