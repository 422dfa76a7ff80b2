import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { normaliseText } from '~/kernel/text-folding';
import {
  act,
  type BoothActDone,
  type BoothRefusal,
  fairForBooths,
  personOf,
  recordAct,
} from './booth-act.server';
import { endTenures } from './tenure-store.server';
import { tenuresOfAct } from './tenures-of-act.server';

export interface UnblockBooths {
  readonly fairId: string;
  readonly tenureIds: readonly string[];
  readonly reason: string;
}

/**
 * Opens closed booths again, all or none.
 * Errors: `not-found`, `booth.changed`, `booth.not-blocked`.
 */
export async function unblockBooths(
  context: VerbContext,
  input: UnblockBooths,
): Promise<Result<BoothActDone, BoothRefusal>> {
  const { fairId } = input;
  const reason = normaliseText(input.reason);
  const fair = await fairForBooths(context.db, context.actor, 'booth.allocate', fairId);
  if (!fair.ok) return fair;
  return act<BoothActDone>(context, async (tx) => {
    const found = await tenuresOfAct(tx, context, fairId, input.tenureIds);
    if (!found.ok) return found;
    const { held, at } = found.value;
    const booths = held.map(({ code }) => code);
    if (held.some(({ tenure }) => tenure.kind !== 'blocked'))
      return fail('booth.not-blocked', { booths });
    const ended = held.map(({ tenure }) => tenure);
    await endTenures(tx, ended, { at, by: personOf(context), reason: reason || 'unblocked' });
    await recordAct(tx, context, {
      action: 'booth.unblocked',
      fairId,
      organiserId: fair.value.organisationId,
      recordKind: 'fair',
      recordId: fairId,
      booths,
      ended,
      created: [],
      ...(reason ? { reason } : {}),
    });
    return ok({ booths, facility: null, changed: true });
  });
}
