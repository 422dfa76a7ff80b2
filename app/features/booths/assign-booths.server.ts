import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import {
  boothsOfApplication,
  isOpenTo,
  misfitRefusal,
  together,
} from './application-booths.server';
import {
  act,
  type BoothActDone,
  type BoothRefusal,
  boothsOfAct,
  fairForBooths,
  personOf,
  recordAct,
  taken,
} from './booth-act.server';
import { addTenures, endTenures, lockApplications } from './tenure-store.server';

export interface AssignBooths {
  readonly fairId: string;
  readonly applicationId: string;
  readonly boothIds: readonly string[];
  /** The organiser saw what is not as the application asked, and insists. */
  readonly acceptMisfits?: boolean;
}

/**
 * Gives booths to an eligible application, all or none. A hold of the same application, or one for nobody, becomes the
 * assignment without an instant between. Sent twice, it changes nothing the second time.
 * Errors: `not-found`, `booth.not-found`, `booth.taken`, `booth.misfits` (with `misfits`), `booth.application-state`,
 * `booth.facility-cap`, `booth.quota`, `booth.category-cap`.
 */
export async function assignBooths(
  context: VerbContext,
  input: AssignBooths,
): Promise<Result<BoothActDone, BoothRefusal>> {
  const { fairId } = input;
  const fair = await fairForBooths(context.db, context.actor, 'booth.allocate', fairId);
  if (!fair.ok) return fair;
  return act<BoothActDone>(context, async (tx) => {
    const locked = await boothsOfAct(tx, context, fairId, input.boothIds);
    if (!locked.ok) return locked;
    const { booths, at } = locked.value;
    const [application] = await lockApplications(tx, fairId, [input.applicationId]);
    if (!application) return fail('not-found');
    if (application.state !== 'eligible') {
      return fail('booth.application-state', {
        state: application.state,
        facility: application.facilityName,
      });
    }
    const inTheWay = booths.filter((booth) => !isOpenTo(booth, application));
    if (inTheWay.length > 0) return taken(inTheWay);
    const missing = booths.filter(({ tenure }) => tenure?.kind !== 'assigned');
    const done = { booths: booths.map(({ code }) => code), facility: application.facilityName };
    if (missing.length === 0) return ok({ ...done, changed: false });
    const has = await boothsOfApplication(tx, application.id, at);
    const refusal = input.acceptMisfits
      ? undefined
      : misfitRefusal(application, together(has, booths));
    if (refusal) return refusal;

    const ended = missing.flatMap(({ tenure }) => tenure ?? []);
    await endTenures(tx, ended, { at, by: personOf(context), reason: 'assigned' });
    const tenures = missing.map(({ id }) => ({
      boothId: id,
      kind: 'assigned' as const,
      origin: 'manual' as const,
      startsAt: at,
      endsAt: null,
    }));
    const created = await addTenures(tx, fairId, application, tenures, personOf(context));
    await recordAct(tx, context, {
      action: 'booth.assigned',
      fairId,
      organiserId: fair.value.organisationId,
      recordKind: 'application',
      recordId: application.id,
      booths: missing.map(({ code }) => code),
      ended,
      created,
      facility: application.facilityName,
    });
    return ok({ ...done, changed: true });
  });
}
