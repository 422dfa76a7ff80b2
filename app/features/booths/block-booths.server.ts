import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { normaliseText } from '~/kernel/text-folding';
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
import { addTenures } from './tenure-store.server';

export interface BlockBooths {
  readonly fairId: string;
  readonly boothIds: readonly string[];
  readonly reason: string;
}

/**
 * Closes free booths (a pillar, a fire exit, the organiser's own use), all or none. Sent twice, it changes nothing.
 * Errors: `not-found`, `booth.not-found`, `booth.reason-missing`, `booth.taken`.
 */
export async function blockBooths(
  context: VerbContext,
  input: BlockBooths,
): Promise<Result<BoothActDone, BoothRefusal>> {
  const { fairId } = input;
  const reason = normaliseText(input.reason);
  const fair = await fairForBooths(context.db, context.actor, 'booth.allocate', fairId);
  if (!fair.ok) return fair;
  if (reason === '') return fail('booth.reason-missing');
  return act<BoothActDone>(context, async (tx) => {
    const locked = await boothsOfAct(tx, context, fairId, input.boothIds);
    if (!locked.ok) return locked;
    const { booths, at } = locked.value;
    const inTheWay = booths.filter(({ tenure }) => tenure && tenure.kind !== 'blocked');
    if (inTheWay.length > 0) return taken(inTheWay);
    const open = booths.filter(({ tenure }) => !tenure);
    const codes = booths.map(({ code }) => code);
    if (open.length === 0) return ok({ booths: codes, facility: null, changed: false });
    const tenures = open.map(({ id }) => ({
      boothId: id,
      kind: 'blocked' as const,
      origin: 'manual' as const,
      startsAt: at,
      endsAt: null,
      note: reason,
    }));
    const created = await addTenures(tx, fairId, null, tenures, personOf(context));
    await recordAct(tx, context, {
      action: 'booth.blocked',
      fairId,
      organiserId: fair.value.organisationId,
      recordKind: 'fair',
      recordId: fairId,
      booths: open.map(({ code }) => code),
      ended: [],
      created,
      reason,
    });
    return ok({ booths: codes, facility: null, changed: true });
  });
}
