import { areaM2 } from './geometry';
import type { PlanBooth, PlanDocument } from './plan-document';

/**
 * Price in whole đồng of a raw space made of `merged` booths: their area at the price per m² of a raw space that stands in the
 * plan (rounded down to a đồng); without one, the sum of their prices.
 */
export function rawPriceVnd(plan: PlanDocument, merged: readonly PlanBooth[]): string {
  const model = plan.booths.find(({ kind, priceVnd }) => kind === 'raw' && priceVnd !== '0');
  if (!model) return String(merged.reduce((sum, { priceVnd }) => sum + BigInt(priceVnd), 0n));
  const centi = (booths: readonly PlanBooth[]) =>
    BigInt(Math.round(booths.reduce((sum, booth) => sum + areaM2(booth), 0) * 100));
  return String((BigInt(model.priceVnd) * centi(merged)) / centi([model]));
}
