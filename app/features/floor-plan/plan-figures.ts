import { areaM2 } from './geometry';
import type { PlanBooth, PlanDocument } from './plan-document';

export interface PlanFigures {
  readonly booths: number;
  readonly standard: number;
  readonly corner: number;
  readonly raw: number;
  /** Sold floor, in m². */
  readonly areaM2: number;
  /** Sum of the list prices, in whole đồng as digits. */
  readonly priceVnd: string;
}

export function planFigures(booths: readonly PlanBooth[]): PlanFigures {
  const count = (kind: PlanBooth['kind']) => booths.filter((booth) => booth.kind === kind).length;
  return {
    booths: booths.length,
    standard: count('standard'),
    corner: count('corner'),
    raw: count('raw'),
    areaM2: booths.reduce((sum, booth) => sum + areaM2(booth), 0),
    priceVnd: String(booths.reduce((sum, { priceVnd }) => sum + BigInt(priceVnd), 0n)),
  };
}

export interface HallSummary extends PlanFigures {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly widthM: number;
  readonly depthM: number;
}

export function hallSummaries(plan: PlanDocument): readonly HallSummary[] {
  return plan.halls.map(({ code, name, widthM, depthM }) => ({
    code,
    nameVi: name.vi,
    nameEn: name.en,
    widthM,
    depthM,
    ...planFigures(plan.booths.filter((booth) => booth.hall === code)),
  }));
}
