import type { PlanHall } from '../plan-document';
import type { PlanFrame, PlanViewTransform } from '../view-transform';
import { unitsPerM } from './plan-units';

/** Room around the hall for doors and their names, in metres. */
export const marginM = 3.2;

/** Where the hall lies in the window just now: its top left corner and the size of a metre, in CSS pixels. */
export interface PlanBox {
  readonly leftPx: number;
  readonly topPx: number;
  readonly pxPerM: number;
  readonly windowWidthPx: number;
  readonly windowHeightPx: number;
  /** Metres that the plan would need to fill the window's width at scale 1. */
  readonly windowWidthAtOneM: number;
}

export function viewBoxOf(hall: PlanHall): string {
  const margin = marginM * unitsPerM;
  const width = hall.widthM * unitsPerM + 2 * margin;
  return `${-margin} ${-margin} ${width} ${hall.depthM * unitsPerM + 2 * margin}`;
}

interface Sized {
  readonly clientWidth: number;
  readonly clientHeight: number;
}

/** The window, and the SVG in it at scale 1: as wide, and on a phone less high. */
export function planFrameOf(element: Sized, svg: Sized): PlanFrame {
  return {
    windowWidthPx: element.clientWidth,
    windowHeightPx: element.clientHeight,
    planWidthPx: svg.clientWidth,
    planHeightPx: svg.clientHeight,
  };
}

/** The browser keeps the drawing's proportion and centres it (xMidYMid meet); this is that arithmetic. */
export function planBoxOf(frame: PlanFrame, hall: PlanHall, view: PlanViewTransform): PlanBox {
  const widthM = hall.widthM + 2 * marginM;
  const depthM = hall.depthM + 2 * marginM;
  const atOne = Math.min(frame.planWidthPx / widthM, frame.planHeightPx / depthM);
  const pxPerM = atOne * view.scale;
  const leftAtOne = (frame.planWidthPx - widthM * atOne) / 2 + marginM * atOne;
  const topAtOne = (frame.planHeightPx - depthM * atOne) / 2 + marginM * atOne;
  return {
    leftPx: view.xPx + leftAtOne * view.scale,
    topPx: view.yPx + topAtOne * view.scale,
    pxPerM,
    windowWidthPx: frame.windowWidthPx,
    windowHeightPx: frame.windowHeightPx,
    windowWidthAtOneM: frame.planWidthPx / Math.max(atOne, 0.001),
  };
}
