import type { AppError } from '~/kernel/result';
import { blocksOf } from './blocks';
import { type BoothOffer, type BoothWish, misfits } from './fit';

/** The window in which facilities of a fair take booths themselves; null: not offered. */
export interface SelfServiceWindow {
  readonly announcedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly selfServiceOpensAt: Date | null;
  readonly selfServiceClosesAt: Date | null;
}

export type SelfServiceState = 'not-offered' | 'not-yet' | 'open' | 'over';

export function selfServiceStateAt(fair: SelfServiceWindow, now: Date): SelfServiceState {
  const { announcedAt, cancelledAt, selfServiceOpensAt, selfServiceClosesAt } = fair;
  if (!announcedAt || cancelledAt || !selfServiceOpensAt || !selfServiceClosesAt)
    return 'not-offered';
  if (now < selfServiceOpensAt) return 'not-yet';
  return now < selfServiceClosesAt ? 'open' : 'over';
}

/**
 * Why a facility may not take `wanted` beside what its application `has` already; null when it may. Whether the booths are
 * free and the caps leave room is for the database to say. The minimum is asked at confirmation: one takes booth by booth.
 */
export function refusalToTake(
  wish: BoothWish,
  has: readonly BoothOffer[],
  wanted: readonly BoothOffer[],
): AppError | null {
  const all = [...has, ...wanted];
  const refusals = misfits(wish, all).filter(
    ({ code, details }) =>
      code === 'booth.misfit-maximum' ||
      (code === 'booth.misfit-apart' && blocksOf(has).length <= 1) ||
      wanted.some((booth) => booth.code === details?.booth),
  );
  return refusals[0] ?? null;
}

/** Why an application may not confirm the booths it would then have: fewer than it asked for. */
export function refusalToConfirm(wish: BoothWish, count: number): AppError | null {
  if (count >= wish.boothsMin) return null;
  return { code: 'booth.misfit-minimum', details: { count, minimum: wish.boothsMin } };
}
