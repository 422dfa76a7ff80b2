import type { PlanBooth, PlanHall } from '../plan-document';
import { marginM } from './plan-box';
import { toUnits, unitsPerM } from './plan-units';

/** Width of a semi-bold figure or capital over the type size, rounded up. */
const glyphWidth = 0.66;

/** Type of a code in CSS pixels from which it can be read. */
export const legibleCodePx = 7;

/** Width of a standard booth in CSS pixels that a finger hits (44 px and a little). */
export const fingerBoothPx = 46;

/** Type size in plan units with which the longest code fits the narrowest booth. */
export function codeSize(booths: readonly PlanBooth[]): number {
  const fitting = booths.map(
    (booth) => (toUnits(booth.widthM) * 0.9) / (booth.code.length * glyphWidth),
  );
  return Math.round(Math.min(14, ...fitting) * 10) / 10;
}

/** Window widths in CSS pixels for which plan-booths.css has a rule. */
const widths = [430, 520, 600, 680, 760, 860, 1000, 1200, 1500] as const;

/**
 * Before any script has measured, the stylesheet shows codes from the window width at which they can be read; that width depends
 * on the hall and on the longest code, in steps.
 */
export function codesClass(hall: PlanHall, codeUnits: number): string {
  const readableFrom = ((hall.widthM + 2 * marginM) * unitsPerM * legibleCodePx) / codeUnits;
  const step = widths.find((width) => readableFrom <= width);
  return step ? `codes-from-${step}` : 'codes-never';
}

/** The drawing's size in CSS pixels with booths that a finger hits: what a phone's window shows a part of. */
export function fingerSize(hall: PlanHall): { readonly width: number; readonly height: number } {
  const pxPerM = fingerBoothPx / 3;
  return {
    width: Math.round((hall.widthM + 2 * marginM) * pxPerM),
    height: Math.round((hall.depthM + 2 * marginM) * pxPerM),
  };
}
