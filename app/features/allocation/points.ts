import type { AllocationRules } from '~/features/allocation/rules-schema';

/**
 * Points are kept as whole hundredths, so that terms, scores and the objective add up exactly on every machine.
 * Every formula of the score stands here and, in words, in this slice's README.
 */
export type Hundredths = number;

/** Nearest hundredth, halves up. */
export function toHundredths(points: number): Hundredths {
  return Math.floor(points * 100 + 0.5);
}

export function fromHundredths(hundredths: Hundredths): number {
  return hundredths / 100;
}

/** The weights of one run in hundredths; `clusterSide` and `apartSide` are the worth of one side for one block. */
export interface PointScale {
  readonly placed: Hundredths;
  readonly booth: Hundredths;
  readonly wish: Hundredths;
  readonly anchor: Hundredths;
  readonly clusterSide: Hundredths;
  readonly apartSide: Hundredths;
}

export function pointScale({ weights }: Pick<AllocationRules, 'weights'>): PointScale {
  return {
    placed: toHundredths(weights.placed),
    booth: toHundredths(weights.booth),
    wish: toHundredths(weights.wish),
    anchor: toHundredths(weights.anchor),
    clusterSide: toHundredths(weights.cluster / 2),
    apartSide: toHundredths(weights.apart / 2),
  };
}

/** The wish met best counts: rank 1 (the first wish) is worth the whole weight, rank r its r-th part. Rank 0 = none met. */
export function wishPoints(scale: PointScale, rank: number): Hundredths {
  return rank === 0 ? 0 : Math.floor(scale.wish / rank + 0.5);
}

/** The share of the booths it held that it keeps. */
export function anchorPoints(scale: PointScale, kept: number, held: number): Hundredths {
  return held === 0 ? 0 : Math.floor((scale.anchor * kept) / held + 0.5);
}
