import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { isKnownToApplicant } from './applicant-knowledge';
import { type BoothActDone, type BoothRefusal, personOf, recordAct } from './booth-act.server';
import { applicantAct, applicationOfFacility } from './facility-booths.server';
import { isAllocationPublic } from './occupancy.server';
import { endTenures } from './tenure-store.server';
import { tenuresOfAct } from './tenures-of-act.server';

/**
 * A facility gives back booths it took and has not confirmed. Booths whose time is over are simply gone: no error.
 * Errors: `not-found`, `booth.not-own-hold` (confirmed, or held by the organiser: only the organiser ends that).
 */
export async function releaseBooths(
  context: VerbContext,
  input: { readonly applicationId: string; readonly tenureIds: readonly string[] },
): Promise<Result<BoothActDone, BoothRefusal>> {
  const { applicationId } = input;
  const found = await applicationOfFacility(context, 'booth.take', applicationId);
  if (!found.ok) return found;
  const { fairId, organiserId } = found.value;
  const isPublic = await isAllocationPublic(context.db, fairId);
  const tenures = await context.db.boothTenure.findMany({
    where: { id: { in: [...input.tenureIds] }, applicationId },
    select: { id: true, kind: true, origin: true, endsAt: true, booth: { select: { code: true } } },
  });
  const named = tenures.filter((tenure) => isKnownToApplicant(tenure, isPublic));
  if (named.length === 0 || named.length < new Set(input.tenureIds).size) return fail('not-found');
  if (named.some(({ kind, origin }) => kind !== 'hold' || origin !== 'self_service')) {
    return fail('booth.not-own-hold', { booths: named.map(({ booth }) => booth.code) });
  }
  const now = context.clock.now();
  const live = named.filter(({ endsAt }) => endsAt && endsAt > now).map(({ id }) => id);
  if (live.length === 0) return ok({ booths: [], facility: null, changed: false });
  return applicantAct<BoothActDone>(context, async (tx) => {
    const standing = await tenuresOfAct(tx, context, fairId, live);
    if (!standing.ok) return standing;
    const { held, at } = standing.value;
    const ended = held.map(({ tenure }) => tenure);
    await endTenures(tx, ended, { at, by: personOf(context), reason: 'released' });
    const booths = held.map(({ code }) => code);
    const facility = held[0]?.tenure.facilityName ?? null;
    await recordAct(tx, context, {
      action: 'booth.released',
      fairId,
      organiserId,
      recordKind: 'application',
      recordId: applicationId,
      booths,
      ended,
      created: [],
      facility,
    });
    return ok({ booths, facility, changed: true });
  });
}
