/** How the plan lies in its window: `scale` 1 fits the window's width, offsets in CSS pixels of the window. */
export interface PlanViewTransform {
  readonly scale: number;
  readonly xPx: number;
  readonly yPx: number;
}

/** Sizes in CSS pixels: the window, and the plan at scale 1. */
export interface PlanFrame {
  readonly windowWidthPx: number;
  readonly windowHeightPx: number;
  readonly planWidthPx: number;
  readonly planHeightPx: number;
}

/** How wide a standard booth (3 m) may get: enough for the longest names. */
const largestBoothPx = 160;

export function maxScale(frame: PlanFrame, hallWidthM: number): number {
  const boothPx = (frame.planWidthPx / hallWidthM) * 3;
  return Math.max(1, largestBoothPx / Math.max(boothPx, 0.5));
}

/** The whole hall, centred. */
export function fitted(frame: PlanFrame): PlanViewTransform {
  const scale = Math.min(1, frame.windowHeightPx / frame.planHeightPx);
  return clamped({ scale, xPx: 0, yPx: 0 }, frame);
}

/** The same view kept over the window: no empty edge while the plan is larger, centred while it is smaller. */
export function clamped(view: PlanViewTransform, frame: PlanFrame): PlanViewTransform {
  const along = (offset: number, plan: number, window: number) =>
    plan <= window ? (window - plan) / 2 : Math.min(0, Math.max(window - plan, offset));
  return {
    scale: view.scale,
    xPx: along(view.xPx, frame.planWidthPx * view.scale, frame.windowWidthPx),
    yPx: along(view.yPx, frame.planHeightPx * view.scale, frame.windowHeightPx),
  };
}

/** Zoom by a factor, the point under the pointer staying where it is. */
export function zoomedAt(
  view: PlanViewTransform,
  factor: number,
  at: { readonly xPx: number; readonly yPx: number },
  limits: { readonly frame: PlanFrame; readonly maxScale: number },
): PlanViewTransform {
  const least = fitted(limits.frame).scale;
  const scale = Math.min(limits.maxScale, Math.max(least, view.scale * factor));
  const ratio = scale / view.scale;
  return clamped(
    {
      scale,
      xPx: at.xPx - (at.xPx - view.xPx) * ratio,
      yPx: at.yPx - (at.yPx - view.yPx) * ratio,
    },
    limits.frame,
  );
}

/** What can be read at this size of a standard booth and of a code's type: nothing, its code, or its code and name. */
export function zoomLevel(
  boothPx: number,
  codePx: number,
  legibleCodePx: number,
): 'far' | 'near' | 'close' {
  if (codePx < legibleCodePx) return 'far';
  return boothPx < 80 ? 'near' : 'close';
}
