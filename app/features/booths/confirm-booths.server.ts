import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { isKnownToApplicant } from './applicant-knowledge';
import { type BoothActDone, type BoothRefusal, personOf, recordAct } from './booth-act.server';
import { applicantAct, applicationOfFacility } from './facility-booths.server';
import { isAllocationPublic } from './occupancy.server';
import { refusalToConfirm } from './self-service';
import {
  addTenures,
  endTenures,
  type LiveTenure,
  liveTenures,
  lockApplications,
} from './tenure-store.server';
import { tenuresOfAct } from './tenures-of-act.server';

/**
 * A facility confirms the booths it took: every hold it names becomes an assignment, in one moment and all or none. The hold
 * ends where the assignment begins, so nobody can come between. Sent twice, it changes nothing the second time.
 * Errors: `not-found`, `booth.hold-expired`, `booth.misfit-minimum`, `booth.not-own-hold`, `booth.application-state`.
 */
export async function confirmBooths(
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
    select: { id: true, boothId: true, origin: true, booth: { select: { code: true } } },
  });
  const named = tenures.filter((tenure) => isKnownToApplicant(tenure, isPublic));
  if (named.length === 0 || named.length < new Set(input.tenureIds).size) return fail('not-found');
  const counts = (tenure: LiveTenure) =>
    tenure.kind === 'assigned' && isKnownToApplicant(tenure, isPublic);
  return applicantAct<BoothActDone>(context, async (tx) => {
    const standing = await tenuresOfAct(tx, context, fairId, input.tenureIds);
    if (!standing.ok) {
      if (standing.error.code !== 'booth.changed') return standing;
      // Ended: either this form was sent before and the booths are assigned, or the time was over.
      const live = await liveTenures(tx, { applicationIds: [applicationId] }, context.clock.now());
      const has = new Set(live.filter((tenure) => counts(tenure)).map(({ boothId }) => boothId));
      const booths = named.map(({ booth }) => booth.code);
      if (named.every(({ boothId }) => has.has(boothId))) {
        return ok({ booths, facility: null, changed: false });
      }
      return fail('booth.hold-expired', standing.error.details);
    }
    const { held, at } = standing.value;
    const booths = held.map(({ code }) => code);
    if (held.some(({ tenure }) => tenure.kind !== 'hold' || tenure.origin !== 'self_service')) {
      return fail('booth.not-own-hold', { booths });
    }
    const [application] = await lockApplications(tx, fairId, [applicationId]);
    if (!application) return fail('not-found');
    const live = await liveTenures(tx, { applicationIds: [applicationId] }, at);
    const others = live.filter((tenure) => counts(tenure) && !input.tenureIds.includes(tenure.id));
    const refusal = refusalToConfirm(application, others.length + held.length);
    if (refusal) return { ok: false, error: refusal };
    const ended = held.map(({ tenure }) => tenure);
    await endTenures(tx, ended, { at, by: personOf(context), reason: 'confirmed' });
    const confirmed = held.map(({ id }) => ({
      boothId: id,
      kind: 'assigned' as const,
      origin: 'self_service' as const,
      startsAt: at,
      endsAt: null,
    }));
    const created = await addTenures(tx, fairId, application, confirmed, personOf(context));
    await recordAct(tx, context, {
      action: 'booth.confirmed',
      fairId,
      organiserId,
      recordKind: 'application',
      recordId: applicationId,
      booths,
      ended,
      created,
      facility: application.facilityName,
    });
    return ok({ booths, facility: application.facilityName, changed: true });
  });
}
