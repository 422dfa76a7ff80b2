import { z } from 'zod';
import type { BoothKind } from '~/kernel/booth-vocabulary';
import { areaM2, type FloorRect } from './geometry';

/** Whole đồng as digits, up to 15 of them. */
const vnd = z.string().regex(/^\d{1,15}$/);

/** Prices by rule. `cornerPercent` is added to the standard price; raw space is sold by the square metre. */
export const priceRulesSchema = z.object({
  standardVnd: vnd.default('8000000'),
  cornerPercent: z.number().int().min(0).max(200).default(10),
  rawVndPerM2: vnd.default('700000'),
});
export type PriceRules = z.infer<typeof priceRulesSchema>;

/** Price in whole đồng, rounded half up: standard; standard × (1 + surcharge); area × price per m². */
export function boothPriceVnd(kind: BoothKind, floor: FloorRect, rules: PriceRules): bigint {
  if (kind === 'raw') {
    return divideHalfUp(BigInt(rules.rawVndPerM2) * BigInt(Math.round(areaM2(floor) * 100)), 100n);
  }
  const standard = BigInt(rules.standardVnd);
  if (kind === 'standard') return standard;
  return divideHalfUp(standard * BigInt(100 + rules.cornerPercent), 100n);
}

function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor / 2n) / divisor;
}
