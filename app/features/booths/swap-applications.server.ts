import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { misfitRefusal } from './application-booths.server';
import {
  act,
  type BoothActDone,
  type BoothRefusal,
  fairForBooths,
  personOf,
  recordAct,
} from './booth-act.server';
import { addTenures, endTenures, liveTenures, lockApplications } from './tenure-store.server';
import { type HeldBooth, tenuresOfAct } from './tenures-of-act.server';

export interface SwapApplications {
  readonly fairId: string;
  readonly oneApplicationId: string;
  readonly otherApplicationId: string;
  readonly acceptMisfits?: boolean;
}

/**
 * Two applications change places: each gets all booths the other has, in one moment. Assigned stays assigned; what was
 * held stays held until the earlier end.
 * Errors: `not-found`, `booth.swap-same`, `booth.nothing-to-swap`, `booth.changed`, and those of `assignBooths`.
 */
export async function swapApplications(
  context: VerbContext,
  input: SwapApplications,
): Promise<Result<BoothActDone, BoothRefusal>> {
  const { fairId, oneApplicationId, otherApplicationId } = input;
  const fair = await fairForBooths(context.db, context.actor, 'booth.allocate', fairId);
  if (!fair.ok) return fair;
  if (oneApplicationId === otherApplicationId) return fail('booth.swap-same');
  return act<BoothActDone>(context, async (tx) => {
    const applicationIds = [oneApplicationId, otherApplicationId];
    const named = await liveTenures(tx, { applicationIds }, context.clock.now());
    const found = await tenuresOfAct(
      tx,
      context,
      fairId,
      named.map(({ id }) => id),
    );
    if (!found.ok) return found;
    const { held, at } = found.value;
    const applications = await lockApplications(tx, fairId, applicationIds);
    const one = applications.find(({ id }) => id === oneApplicationId);
    const other = applications.find(({ id }) => id === otherApplicationId);
    if (!one || !other) return fail('not-found');
    const ofOne = held.filter(({ tenure }) => tenure.applicationId === one.id);
    const ofOther = held.filter(({ tenure }) => tenure.applicationId === other.id);
    if (ofOne.length === 0 || ofOther.length === 0) return fail('booth.nothing-to-swap');
    if (!input.acceptMisfits) {
      const refusal = misfitRefusal(one, ofOther) ?? misfitRefusal(other, ofOne);
      if (refusal) return refusal;
    }
    const by = personOf(context);
    const ended = held.map(({ tenure }) => tenure);
    await endTenures(tx, ended, { at, by, reason: 'swapped' });
    const created = [
      ...(await addTenures(tx, fairId, one, placed(ofOther, ofOne, at), by)),
      ...(await addTenures(tx, fairId, other, placed(ofOne, ofOther, at), by)),
    ];
    const booths = [...ofOther, ...ofOne].map(({ code }) => code);
    const facility = `${one.facilityName} ↔ ${other.facilityName}`;
    await recordAct(tx, context, {
      action: 'booth.swapped',
      fairId,
      organiserId: fair.value.organisationId,
      recordKind: 'application',
      recordId: one.id,
      booths,
      ended,
      created,
      facility,
      more: { with: other.id },
    });
    return ok({ booths, facility, changed: true });
  });
}

/** Tenures on `booths` that are as firm as those the newcomer had. */
function placed(booths: readonly HeldBooth[], had: readonly HeldBooth[], startsAt: Date) {
  const ends = had
    .flatMap(({ tenure }) => tenure.endsAt ?? [])
    .sort((a, b) => a.getTime() - b.getTime());
  const firm = had.some(({ tenure }) => tenure.kind === 'assigned');
  return booths.map(({ id }) => ({
    boothId: id,
    kind: firm ? ('assigned' as const) : ('hold' as const),
    origin: 'manual' as const,
    startsAt,
    endsAt: firm ? null : (ends[0] ?? null),
  }));
}
