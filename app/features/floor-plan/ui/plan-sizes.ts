import type { PlanBooth, PlanHall } from '../plan-document';
import { toUnits } from './plan-units';

/** Width of a semi-bold figure or capital over the type size, rounded up. */
const glyphWidth = 0.66;

/** Type size in plan units with which the longest code fits the narrowest booth. */
export function codeSize(booths: readonly PlanBooth[]): number {
  const fitting = booths.map(
    (booth) => (toUnits(booth.widthM) * 0.9) / (booth.code.length * glyphWidth),
  );
  return Math.round(Math.min(11, ...fitting) * 10) / 10;
}

/**
 * Before any script has measured, the stylesheet shows codes from the window width at which a booth is large enough to read
 * them; that width depends on the hall's, in steps.
 */
export function windowClass(hall: PlanHall): string {
  const step = [60, 100, 160, 240].find((widthM) => hall.widthM <= widthM);
  return step ? `hall-to-${step}` : 'hall-wide';
}
