import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { normaliseText } from '~/kernel/text-folding';
import { boothsOfApplication, misfitRefusal, together } from './application-booths.server';
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
import { holdExpiresAt } from './hold';
import { addTenures, lockApplications } from './tenure-store.server';

export interface HoldBooths {
  readonly fairId: string;
  /** Null: kept for nobody yet; then the note says why. */
  readonly applicationId: string | null;
  readonly boothIds: readonly string[];
  readonly hours: number;
  readonly note: string;
  readonly acceptMisfits?: boolean;
}

/**
 * Keeps booths for an application, or for nobody yet, until the hours are over; all or none. Sent twice, the first hold stays.
 * Errors: those of `assignBooths`, `booth.hold-length`, `booth.note-missing`.
 */
export async function holdBooths(
  context: VerbContext,
  input: HoldBooths,
): Promise<Result<BoothActDone, BoothRefusal>> {
  const { fairId, applicationId } = input;
  const note = normaliseText(input.note);
  const fair = await fairForBooths(context.db, context.actor, 'booth.allocate', fairId);
  if (!fair.ok) return fair;
  if (!applicationId && note === '') return fail('booth.note-missing');
  return act<BoothActDone>(context, async (tx) => {
    const locked = await boothsOfAct(tx, context, fairId, input.boothIds);
    if (!locked.ok) return locked;
    const { booths, at } = locked.value;
    const endsAt = holdExpiresAt(at, input.hours);
    if (!endsAt.ok) return endsAt;
    const [application = null] = await lockApplications(
      tx,
      fairId,
      applicationId ? [applicationId] : [],
    );
    if (applicationId && !application) return fail('not-found');
    const facility = application?.facilityName ?? null;
    const done = { booths: booths.map(({ code }) => code), facility };
    const sameHold = ({ tenure }: (typeof booths)[number]) =>
      tenure?.kind === 'hold' && tenure.applicationId === applicationId && tenure.note === note;
    if (booths.every(sameHold)) return ok({ ...done, changed: false });
    const inTheWay = booths.filter(({ tenure }) => tenure);
    if (inTheWay.length > 0) return taken(inTheWay);
    if (application && !input.acceptMisfits) {
      const has = await boothsOfApplication(tx, application.id, at);
      const refusal = misfitRefusal(application, together(has, booths));
      if (refusal) return refusal;
    }
    const tenures = booths.map(({ id }) => ({
      boothId: id,
      kind: 'hold' as const,
      origin: 'manual' as const,
      startsAt: at,
      endsAt: endsAt.value,
      note,
    }));
    const created = await addTenures(tx, fairId, application, tenures, personOf(context));
    await recordAct(tx, context, {
      action: 'booth.held',
      fairId,
      organiserId: fair.value.organisationId,
      recordKind: application ? 'application' : 'fair',
      recordId: application?.id ?? fairId,
      booths: done.booths,
      ended: [],
      created,
      facility,
      ...(note ? { reason: note } : {}),
      more: { until: endsAt.value.toISOString() },
    });
    return ok({ ...done, changed: true });
  });
}
