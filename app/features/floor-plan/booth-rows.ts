import type { BoothRow } from './booths-csv';
import type { PlanDocument } from './plan-document';

/** The booths of a plan as rows of `booths.csv`, halls in their order; importing them again changes nothing. */
export function boothRows(plan: PlanDocument): readonly BoothRow[] {
  const order = new Map(plan.halls.map(({ code }, index) => [code, index]));
  return [...plan.booths]
    .sort((a, b) => (order.get(a.hall) ?? 0) - (order.get(b.hall) ?? 0))
    .map(({ id: _, priceVnd, ...booth }) => ({ ...booth, priceVnd: BigInt(priceVnd) }));
}
