import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { isKnownToApplicant } from './applicant-knowledge';
import { boothsOfApplication } from './application-booths.server';
import {
  type BoothActDone,
  type BoothRefusal,
  boothsOfAct,
  personOf,
  recordAct,
  taken,
} from './booth-act.server';
import { applicantAct, applicationOfFacility, refuseOutsideWindow } from './facility-booths.server';
import { selfServiceHoldExpiresAt } from './hold';
import { isAllocationPublic } from './occupancy.server';
import { refusalToTake } from './self-service';
import { addTenures, liveTenures, lockApplications } from './tenure-store.server';

/**
 * A facility takes free booths for its eligible application, first come, first served: it has 15 minutes to confirm. All or
 * none; booths it has already are left as they are. They must suit the application and stand in one block with what it has.
 * What the organiser arranged for it and has not published is taken like anybody's booth, and it chooses nothing beside it.
 * Errors: `not-found`, `booth.not-found`, `booth.self-service-closed`, `booth.taken`, `booth.application-state`,
 * `booth.not-to-choose-now`, `booth.misfit-…`, `booth.limit-facility`, `booth.limit-quota`, `booth.limit-category`.
 */
export async function takeBooths(
  context: VerbContext,
  input: { readonly applicationId: string; readonly boothIds: readonly string[] },
): Promise<Result<BoothActDone, BoothRefusal>> {
  const found = await applicationOfFacility(context, 'booth.take', input.applicationId);
  if (!found.ok) return found;
  const { fairId, organiserId, window } = found.value;
  return applicantAct<BoothActDone>(context, async (tx) => {
    const locked = await boothsOfAct(tx, context, fairId, input.boothIds);
    if (!locked.ok) return locked;
    const { booths, at } = locked.value;
    const closed = refuseOutsideWindow(window, at);
    if (closed) return closed;
    const isPublic = await isAllocationPublic(tx, fairId);
    const inTheWay = booths.filter(
      ({ tenure }) =>
        tenure &&
        (tenure.applicationId !== input.applicationId || !isKnownToApplicant(tenure, isPublic)),
    );
    if (inTheWay.length > 0) return taken(inTheWay);
    const [application] = await lockApplications(tx, fairId, [input.applicationId]);
    if (!application) return fail('not-found');
    if (application.state !== 'eligible') {
      return fail('booth.application-state', { state: application.state });
    }
    const has = await liveTenures(tx, { applicationIds: [application.id] }, at);
    if (has.some((tenure) => !isKnownToApplicant(tenure, isPublic))) {
      return fail('booth.not-to-choose-now');
    }
    const wanted = booths.filter(({ tenure }) => !tenure);
    const done = { booths: booths.map(({ code }) => code), facility: application.facilityName };
    if (wanted.length === 0) return ok({ ...done, changed: false });
    const refusal = refusalToTake(
      application,
      await boothsOfApplication(tx, application.id, at),
      wanted,
    );
    if (refusal) return { ok: false, error: refusal };
    const endsAt = selfServiceHoldExpiresAt(at);
    const tenures = wanted.map(({ id }) => ({
      boothId: id,
      kind: 'hold' as const,
      origin: 'self_service' as const,
      startsAt: at,
      endsAt,
    }));
    const created = await addTenures(tx, fairId, application, tenures, personOf(context));
    await recordAct(tx, context, {
      action: 'booth.taken-by-facility',
      fairId,
      organiserId,
      recordKind: 'application',
      recordId: application.id,
      booths: wanted.map(({ code }) => code),
      ended: [],
      created,
      facility: application.facilityName,
      more: { until: endsAt.toISOString() },
    });
    return ok({ ...done, changed: true });
  });
}
