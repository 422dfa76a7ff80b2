import type { BoothKind } from '~/kernel/booth-vocabulary';
import type { AppError } from '~/kernel/result';
import { normaliseText } from '~/kernel/text-folding';
import { blocksOf, type RowPlace } from './blocks';

/** What an application asks of its booths. */
export interface BoothWish {
  readonly categoryCode: string;
  /** Null: any kind. */
  readonly boothKind: BoothKind | null;
  readonly needs: readonly string[];
  readonly boothsMin: number;
  readonly boothsMax: number;
}

/** What a booth offers. */
export interface BoothOffer extends RowPlace {
  readonly code: string;
  readonly kind: BoothKind;
  readonly features: readonly string[];
  /** Empty: open to all. */
  readonly categories: readonly string[];
}

/**
 * What is not as the application asked if it had exactly `booths`: the organiser is told and may do it all the same, a
 * facility that takes booths itself is refused. Codes: `booth.misfit-needs` (per booth), `-category` (per booth),
 * `-kind` (per booth), `-apart`, `-minimum`, `-maximum`.
 */
export function misfits(wish: BoothWish, booths: readonly BoothOffer[]): readonly AppError[] {
  return [
    ...booths.flatMap((booth) => boothMisfits(wish, booth)),
    ...apart(booths),
    ...size(wish, booths.length),
  ];
}

/**
 * What would be not as asked only because an application that has `has` keeps no more than `stays`: too few, or apart. One that
 * keeps nothing asks nothing more.
 */
export function misfitsAfter(
  wish: BoothWish,
  has: readonly BoothOffer[],
  stays: readonly BoothOffer[],
): readonly AppError[] {
  if (stays.length === 0) return [];
  const before = new Set(misfits(wish, has).map((misfit) => JSON.stringify(misfit)));
  return misfits(wish, stays).filter((misfit) => !before.has(JSON.stringify(misfit)));
}

function boothMisfits(wish: BoothWish, booth: BoothOffer): readonly AppError[] {
  const found: AppError[] = [];
  const offered = new Set(booth.features.map(normaliseText));
  const lacking = wish.needs.filter((need) => !offered.has(normaliseText(need)));
  if (lacking.length > 0) {
    found.push({ code: 'booth.misfit-needs', details: { booth: booth.code, needs: lacking } });
  }
  const open = booth.categories.map(normaliseText);
  if (open.length > 0 && !open.includes(normaliseText(wish.categoryCode))) {
    found.push({
      code: 'booth.misfit-category',
      details: { booth: booth.code, category: wish.categoryCode, categories: booth.categories },
    });
  }
  if (!kindSuits(wish.boothKind, booth.kind)) {
    found.push({ code: 'booth.misfit-kind', details: { booth: booth.code, kind: booth.kind } });
  }
  return found;
}

/** A corner booth is a standard one with a second open side; raw space is nothing like either. */
function kindSuits(wanted: BoothKind | null, kind: BoothKind): boolean {
  return wanted === null || wanted === kind || (wanted === 'standard' && kind === 'corner');
}

function apart(booths: readonly BoothOffer[]): readonly AppError[] {
  const blocks = blocksOf(booths);
  if (blocks.length <= 1) return [];
  const groups = blocks.map((block) => block.map(({ code }) => code).join(', '));
  return [{ code: 'booth.misfit-apart', details: { groups } }];
}

function size({ boothsMin, boothsMax }: BoothWish, count: number): readonly AppError[] {
  if (count < boothsMin)
    return [{ code: 'booth.misfit-minimum', details: { count, minimum: boothsMin } }];
  if (count > boothsMax)
    return [{ code: 'booth.misfit-maximum', details: { count, maximum: boothsMax } }];
  return [];
}
