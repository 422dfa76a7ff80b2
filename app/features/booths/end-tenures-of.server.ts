import type { VerbContext } from '~/features/access/verb-context.server';
import type { Transaction } from '~/platform/db/database.server';
import { personOf, recordAct } from './booth-act.server';
import { endTenures, liveTenures } from './tenure-store.server';

/**
 * Ends everything an application has, in the transaction of its withdrawal: booths and their quota are free at once. Call it after
 * locking the application row and before changing its state (an eligible application with booths keeps its state).
 * @returns codes of the freed booths
 */
export async function endTenuresOf(
  tx: Transaction,
  context: VerbContext,
  application: { readonly id: string; readonly fairId: string; readonly organiserId: string },
  reason: string,
): Promise<readonly string[]> {
  const now = context.clock.now();
  const live = await liveTenures(tx, { applicationIds: [application.id] }, now);
  if (live.length === 0) return [];
  await endTenures(tx, live, { at: now, by: personOf(context), reason });
  const booths = await tx.booth.findMany({
    where: { id: { in: live.map(({ boothId }) => boothId) } },
    select: { code: true },
    orderBy: { code: 'asc' },
  });
  const codes = booths.map(({ code }) => code);
  await recordAct(tx, context, {
    action: 'booth.freed-by-withdrawal',
    fairId: application.fairId,
    organiserId: application.organiserId,
    recordKind: 'application',
    recordId: application.id,
    booths: codes,
    ended: live,
    created: [],
    facility: live[0]?.facilityName ?? null,
    reason,
  });
  return codes;
}
