import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { boothsOfAct } from './booth-act.server';
import type { LiveTenure, LockedBooth } from './tenure-store.server';

/** A locked booth with the tenure that the act is about. */
export type HeldBooth = LockedBooth & { readonly tenure: LiveTenure };

/**
 * Locks the booths of tenures that a form names (and `also` other booths), and checks that those tenures still stand: the
 * tenure is the form's version. Error: `booth.changed` with the booths that somebody changed meanwhile, `booth.not-found`.
 */
export async function tenuresOfAct(
  tx: Transaction,
  context: VerbContext,
  fairId: string,
  tenureIds: readonly string[],
  also: readonly string[] = [],
): Promise<
  Result<{
    readonly held: readonly HeldBooth[];
    readonly others: readonly LockedBooth[];
    readonly at: Date;
  }>
> {
  const named = await tx.boothTenure.findMany({
    where: { id: { in: [...tenureIds] }, fairId },
    select: { id: true, boothId: true },
  });
  if (named.length < new Set(tenureIds).size) return fail('booth.not-found');
  const boothIds = named.map(({ boothId }) => boothId);
  const locked = await boothsOfAct(tx, context, fairId, [...boothIds, ...also]);
  if (!locked.ok) return locked;
  const { booths, at } = locked.value;
  const wanted = new Set(tenureIds);
  const held = booths.filter(
    (booth): booth is HeldBooth => booth.tenure !== null && wanted.has(booth.tenure.id),
  );
  if (held.length < wanted.size) {
    const still = new Set(held.map(({ id }) => id));
    const changed = booths.filter(({ id }) => boothIds.includes(id) && !still.has(id));
    const holders = changed.flatMap(({ tenure }) => tenure?.facilityName ?? []);
    return fail('booth.changed', { booths: changed.map(({ code }) => code), holders });
  }
  return ok({
    held,
    others: booths.filter((booth) => !held.some(({ id }) => id === booth.id)),
    at,
  });
}
