import { type Outcome, wishMet } from '~/features/allocation/outcome';

export interface DraftFigures {
  /** Distinct facilities: one may have several applications. */
  readonly facilitiesPlaced: number;
  readonly facilities: number;
  readonly boothsGiven: number;
  readonly booths: number;
  /** Of the placed applications that named wishes; null when none did. */
  readonly firstWishShare: number | null;
  readonly provincesWithin: number;
  readonly provinces: number;
  /** Price of the booths given to applications that public money pays for, whole đồng. */
  readonly supportVnd: string;
}

export interface Quota {
  readonly funding: string;
  readonly province: string;
  readonly booths: number;
}

/** What the quotas of a run leave to its applications. */
export function quotasLeft(quotas: readonly Quota[], outside: readonly Quota[]): readonly Quota[] {
  return quotas.map(({ funding, province, booths }) => {
    const used = outside.find((one) => one.funding === funding && one.province === province);
    return { funding, province, booths: booths - (used?.booths ?? 0) };
  });
}

/** The large numbers above a draft. Booths are not participations are not facilities: each figure counts one thing. */
export function draftFigures(
  outcomes: readonly Outcome[],
  quotas: readonly Quota[],
  priceOf: ReadonlyMap<string, bigint>,
): DraftFigures {
  const placed = outcomes.filter(({ booths }) => booths.length > 0);
  const wishing = placed.filter(({ wishes }) => wishes.length > 0);
  const first = wishing.filter((one) => wishMet(one) === 1).length;
  const provinces = new Set(outcomes.map(({ provinceSlug }) => provinceSlug));
  const over = new Set(
    quotas.filter((quota) => isOver(placed, quota)).map(({ province }) => province),
  );
  const supported = placed.filter(({ funding }) => funding !== 'self');
  const supportVnd = supported
    .flatMap(({ booths }) => booths)
    .reduce((sum, code) => sum + (priceOf.get(code) ?? 0n), 0n);
  return {
    facilitiesPlaced: new Set(placed.map(({ facilityId }) => facilityId)).size,
    facilities: new Set(outcomes.map(({ facilityId }) => facilityId)).size,
    boothsGiven: placed.reduce((sum, { booths }) => sum + booths.length, 0),
    booths: priceOf.size,
    firstWishShare: wishing.length === 0 ? null : first / wishing.length,
    provincesWithin: [...provinces].filter((slug) => !over.has(slug)).length,
    provinces: provinces.size,
    supportVnd: String(supportVnd),
  };
}

function isOver(placed: readonly Outcome[], { funding, province, booths }: Quota): boolean {
  const used = placed
    .filter((one) => one.funding === funding && one.provinceSlug === province)
    .reduce((sum, one) => sum + one.booths.length, 0);
  return used > booths;
}
