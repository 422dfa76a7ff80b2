import type { PlanBooth } from '~/features/floor-plan/plan-document';
import type { ProductGroup } from '~/kernel/product-groups';
import type { Random } from '~/kernel/random';
import { ZONES } from './demo-plan';

const USUAL_ZONE: Readonly<Record<ProductGroup, string>> = {
  machinery: ZONES.machinery,
  food: ZONES.food,
  handicraft: ZONES.handicraft,
  other: ZONES.handicraft,
};

export function suits(booth: PlanBooth, needs: readonly string[], category: string): boolean {
  return (
    needs.every((need) => booth.features.includes(need)) &&
    (booth.categories.length === 0 || booth.categories.includes(category))
  );
}

/**
 * Up to four booth codes, best first. People want the same few: corners, then booths near the head of their zone; so
 * the better places are asked for several times over, as at a real fair.
 */
export function pickWishes(
  random: Random,
  booths: readonly PlanBooth[],
  category: ProductGroup,
  needs: readonly string[],
): readonly string[] {
  const wanted = random.weighted([
    [0, 35],
    [1, 20],
    [2, 20],
    [3, 17],
    [4, 8],
  ] as const);
  const fitting = booths.filter((booth) => booth.kind !== 'raw' && suits(booth, needs, category));
  const inZone = fitting.filter(({ zone }) => zone === USUAL_ZONE[category]);
  const pool = inZone.length > 0 ? inZone : fitting;
  const ranked = [
    ...pool.filter(({ kind }) => kind === 'corner'),
    ...pool.filter(({ kind }) => kind !== 'corner'),
  ];
  const wishes = new Set<string>();
  for (let i = 0; i < wanted && ranked.length > 0; i++) {
    const sought = ranked[random.below(random.below(ranked.length) + 1)];
    if (sought) wishes.add(sought.code);
  }
  return [...wishes];
}

/** A zone's name now and then, from those the plan has. */
export function pickZone(
  random: Random,
  booths: readonly PlanBooth[],
  category: ProductGroup,
): string | null {
  const zone = random.chance(1, 3) ? USUAL_ZONE[category] : null;
  return zone !== null && booths.some((booth) => booth.zone === zone) ? zone : null;
}
