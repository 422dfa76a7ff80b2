import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { FloorRect } from '../geometry';
import type { PlanHall } from '../plan-document';
import { clamped, maxScale, type PlanViewTransform, zoomedAt, zoomLevel } from '../view-transform';
import { attachPanZoomGestures } from './pan-zoom-gestures';
import { type PlanBox, planBoxOf, planFrameOf } from './plan-box';

export interface PanZoom {
  /** Zoom about the window's centre. */
  zoomBy(factor: number): void;
  fit(): void;
  panBy(dxPx: number, dyPx: number): void;
  /** Bring a place into the window, moving as little as possible; zoom in when `atLeast` is not reached. */
  reveal(rect: FloorRect, atLeast?: 'near'): void;
  /** Pan with the pointer that is down, from the next move on. */
  grab(event: PointerEvent): void;
}

export interface SettledView {
  readonly percent: number;
  readonly level: 'far' | 'near' | 'close';
  readonly box: PlanBox;
}

const restMs = 140;

/**
 * Pan and zoom by moving the whole SVG as one layer: no booth is rendered again, and the browser redraws it sharp when the
 * movement rests. `onSettled` is called then. Transforms are set from script, which a strict content policy allows.
 */
export function usePanZoom(
  windowRef: RefObject<HTMLElement>,
  svgRef: RefObject<SVGSVGElement>,
  hall: PlanHall,
  onSettled: (view: SettledView) => void,
): PanZoom {
  const settled = useRef(onSettled);
  settled.current = onSettled;
  const controller = useRef<PanZoom | null>(null);

  useEffect(() => {
    const windowElement = windowRef.current;
    const svg = svgRef.current;
    if (!windowElement || !svg) return;
    let view: PlanViewTransform = { scale: 1, xPx: 0, yPx: 0 };
    let sharpAt = 1;
    let rest: ReturnType<typeof setTimeout> | undefined;

    const limits = () => {
      const frame = planFrameOf(windowElement);
      return { frame, maxScale: maxScale(frame, planBoxOf(frame, hall, view).windowWidthAtOneM) };
    };
    const settle = () => {
      const box = planBoxOf(planFrameOf(windowElement), hall, view);
      const level = zoomLevel(box.pxPerM * 3);
      windowElement.dataset.zoom = level;
      windowElement.dataset.moved = String(view.scale > 1.001);
      if (sharpAt !== view.scale) redrawSharp(svg);
      sharpAt = view.scale;
      settled.current({ percent: Math.round(view.scale * 100), level, box });
    };
    const show = (next: PlanViewTransform) => {
      view = next;
      svg.style.transform = `translate(${view.xPx}px, ${view.yPx}px) scale(${view.scale})`;
      clearTimeout(rest);
      rest = setTimeout(settle, restMs);
    };
    const zoomAt = (factor: number, xPx: number, yPx: number) =>
      show(zoomedAt(view, factor, { xPx, yPx }, limits()));
    const panBy = (dxPx: number, dyPx: number) =>
      show(
        clamped(
          { ...view, xPx: view.xPx + dxPx, yPx: view.yPx + dyPx },
          planFrameOf(windowElement),
        ),
      );
    const centreZoom = (factor: number) =>
      zoomAt(factor, windowElement.clientWidth / 2, windowElement.clientHeight / 2);

    const gestures = attachPanZoomGestures(windowElement, { zoomAt, panBy });
    controller.current = {
      zoomBy: centreZoom,
      fit: () => show({ scale: 1, xPx: 0, yPx: 0 }),
      panBy,
      grab: gestures.grab,
      reveal: (rect, atLeast) => {
        const { pxPerM } = planBoxOf(planFrameOf(windowElement), hall, view);
        if (atLeast && zoomLevel(pxPerM * 3) === 'far') centreZoom(30 / (pxPerM * 3));
        const box = planBoxOf(planFrameOf(windowElement), hall, view);
        const shift = (start: number, length: number, window: number) =>
          start < 24 ? 24 - start : Math.min(0, window - 24 - (start + length));
        const dx = shift(
          box.leftPx + rect.xM * box.pxPerM,
          rect.widthM * box.pxPerM,
          windowElement.clientWidth,
        );
        const dy = shift(
          box.topPx + rect.yM * box.pxPerM,
          rect.depthM * box.pxPerM,
          windowElement.clientHeight,
        );
        if (dx !== 0 || dy !== 0) panBy(dx, dy);
      },
    };
    const resized = new ResizeObserver(() => show(clamped(view, planFrameOf(windowElement))));
    resized.observe(windowElement);
    svg.classList.add('layer');
    settle();
    return () => {
      clearTimeout(rest);
      resized.disconnect();
      gestures.detach();
      svg.style.transform = '';
      controller.current = null;
    };
  }, [windowRef, svgRef, hall]);

  return useMemo(
    () => ({
      zoomBy: (factor) => controller.current?.zoomBy(factor),
      fit: () => controller.current?.fit(),
      panBy: (dxPx, dyPx) => controller.current?.panBy(dxPx, dyPx),
      reveal: (rect, atLeast) => controller.current?.reveal(rect, atLeast),
      grab: (event) => controller.current?.grab(event),
    }),
    [],
  );
}

/** A layer keeps the sharpness it was drawn with; leaving and entering the layer draws it anew, at rest and once. */
function redrawSharp(svg: SVGSVGElement): void {
  svg.classList.remove('layer');
  requestAnimationFrame(() => requestAnimationFrame(() => svg.classList.add('layer')));
}
