import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { boothsOfApplication, misfitRefusal, together } from './application-booths.server';
import {
  act,
  type BoothActDone,
  type BoothRefusal,
  fairForBooths,
  personOf,
  recordAct,
  taken,
} from './booth-act.server';
import { addTenures, endTenures, lockApplications } from './tenure-store.server';
import { tenuresOfAct } from './tenures-of-act.server';

export interface MoveBooths {
  readonly fairId: string;
  /** Assignments or holds of one application, in the order of the booths they go to. */
  readonly tenureIds: readonly string[];
  readonly toBoothIds: readonly string[];
  readonly acceptMisfits?: boolean;
}

/**
 * Moves an application from booths to as many others; a hold keeps its end. The booths it leaves are free at the moment it
 * has the new ones. The two sets may overlap (a shift by one).
 * Errors: `not-found`, `booth.changed`, `booth.move-count`, `booth.move-one-application`, and those of `assignBooths`.
 */
export async function moveBooths(
  context: VerbContext,
  input: MoveBooths,
): Promise<Result<BoothActDone, BoothRefusal>> {
  const { fairId, tenureIds, toBoothIds } = input;
  const fair = await fairForBooths(context.db, context.actor, 'booth.allocate', fairId);
  if (!fair.ok) return fair;
  if (new Set(toBoothIds).size !== new Set(tenureIds).size) {
    return fail('booth.move-count', {
      from: new Set(tenureIds).size,
      to: new Set(toBoothIds).size,
    });
  }
  return act<BoothActDone>(context, async (tx) => {
    const found = await tenuresOfAct(tx, context, fairId, tenureIds, toBoothIds);
    if (!found.ok) return found;
    const { held, others, at } = found.value;
    const applicationIds = [...new Set(held.map(({ tenure }) => tenure.applicationId))];
    const applicationId = applicationIds[0];
    if (applicationIds.length !== 1 || !applicationId) return fail('booth.move-one-application');
    const [application] = await lockApplications(tx, fairId, [applicationId]);
    if (!application) return fail('not-found');
    const inTheWay = others.filter(({ tenure }) => tenure);
    if (inTheWay.length > 0) return taken(inTheWay);

    const all = new Map([...held, ...others].map((booth) => [booth.id, booth]));
    const targets = toBoothIds.flatMap((id) => all.get(id) ?? []);
    const sources = tenureIds.flatMap((id) => held.find(({ tenure }) => tenure.id === id) ?? []);
    const leaving = sources.filter(({ id }) => !toBoothIds.includes(id));
    const entering = targets.filter(({ id }) => !sources.some((source) => source.id === id));
    const facility = application.facilityName;
    const codes = targets.map(({ code }) => code);
    if (entering.length === 0) return ok({ booths: codes, facility, changed: false });
    if (!input.acceptMisfits) {
      const has = await boothsOfApplication(tx, application.id, at);
      const stays = has.filter(({ id }) => !leaving.some((booth) => booth.id === id));
      const refusal = misfitRefusal(application, together(stays, targets));
      if (refusal) return refusal;
    }
    const ended = leaving.map(({ tenure }) => tenure);
    await endTenures(tx, ended, { at, by: personOf(context), reason: 'moved' });
    const tenures = entering.map((booth, index) => ({
      boothId: booth.id,
      kind: leaving[index]?.tenure.kind ?? 'assigned',
      origin: 'manual' as const,
      startsAt: at,
      endsAt: leaving[index]?.tenure.endsAt ?? null,
      note: leaving[index]?.tenure.note ?? '',
    }));
    const created = await addTenures(tx, fairId, application, tenures, personOf(context));
    await recordAct(tx, context, {
      action: 'booth.moved',
      fairId,
      organiserId: fair.value.organisationId,
      recordKind: 'application',
      recordId: application.id,
      booths: entering.map(({ code }) => code),
      ended,
      created,
      facility,
      more: { from: leaving.map(({ code }) => code).join(', ') },
    });
    return ok({ booths: codes, facility, changed: true });
  });
}
