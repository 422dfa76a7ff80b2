import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { FloorRect } from '../geometry';
import type { PlanHall } from '../plan-document';
import {
  clamped,
  fitted,
  maxScale,
  type PlanFrame,
  type PlanViewTransform,
  zoomedAt,
  zoomLevel,
} from '../view-transform';
import { attachPanZoomGestures } from './pan-zoom-gestures';
import { type PlanBox, planBoxOf, planFrameOf } from './plan-box';
import { fingerBoothPx, legibleCodePx } from './plan-sizes';
import { unitsPerM } from './plan-units';

export interface PanZoom {
  /** Zoom about the window's centre. */
  zoomBy(factor: number): void;
  /** Zoom in about a place of the screen until booths are large enough for a finger. */
  zoomInto(clientX: number, clientY: number): void;
  fit(): void;
  panBy(dxPx: number, dyPx: number): void;
  /** Bring a place into the window, moving as little as possible; `near`: zoomed in far enough to read it and to hit it. */
  reveal(rect: FloorRect, atLeast?: 'near'): void;
  /** Pan with the pointer that is down, from the next move on. */
  grab(event: PointerEvent): void;
}

export interface SettledView {
  readonly percent: number;
  readonly level: 'far' | 'near' | 'close';
  /** Width of a standard booth. */
  readonly boothPx: number;
  readonly box: PlanBox;
}

/** How the plan lies in its window at first. */
export interface PlanOpening {
  /** Zoomed in as far as it takes to read codes, where the whole hall is too small for it. */
  readonly legible: boolean;
  /** A place to bring into the window when it does not show the whole hall. */
  readonly at: FloorRect | null;
}

const restMs = 140;
/** A hall is not opened nearer than this: beyond it one would not know where one is. */
const nearestOpening = 2.4;
/** Windows narrower than this are used with a finger (the stylesheet's step for phones). */
const phoneWidthPx = 560;

/**
 * Pan and zoom by moving the whole SVG as one layer: no booth is rendered again, and the browser redraws it sharp when the
 * movement rests. `onSettled` is called then. Transforms are set from script, which a strict content policy allows.
 * A phone's window shows a large plan and scrolls it before scripts run; they go on from where it was scrolled to.
 */
export function usePanZoom(
  windowRef: RefObject<HTMLElement>,
  svgRef: RefObject<SVGSVGElement>,
  hall: PlanHall,
  codeUnits: number,
  opening: PlanOpening,
  onSettled: (view: SettledView) => void,
): PanZoom {
  const settled = useRef(onSettled);
  settled.current = onSettled;
  const openingRef = useRef(opening);
  openingRef.current = opening;
  const controller = useRef<PanZoom | null>(null);

  useEffect(() => {
    const windowElement = windowRef.current;
    const svg = svgRef.current;
    if (!windowElement || !svg) return;
    let view: PlanViewTransform = { scale: 1, xPx: 0, yPx: 0 };
    let sharpAt = 1;
    let isOpen = false;
    let rest: ReturnType<typeof setTimeout> | undefined;

    const frameNow = () => planFrameOf(windowElement, svg);
    const boxNow = () => planBoxOf(frameNow(), hall, view);
    const codePx = ({ pxPerM }: PlanBox) => (codeUnits / unitsPerM) * pxPerM;
    const limits = () => {
      const frame = frameNow();
      return { frame, maxScale: maxScale(frame, planBoxOf(frame, hall, view).windowWidthAtOneM) };
    };
    const settle = () => {
      const box = boxNow();
      const boothPx = box.pxPerM * 3;
      const level = zoomLevel(boothPx, codePx(box), legibleCodePx);
      windowElement.dataset.zoom = level;
      windowElement.dataset.moved = String(isLarger(frameNow(), view.scale));
      if (sharpAt !== view.scale) redrawSharp(svg);
      sharpAt = view.scale;
      settled.current({ percent: Math.round(view.scale * 100), level, boothPx, box });
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
      show(clamped({ ...view, xPx: view.xPx + dxPx, yPx: view.yPx + dyPx }, frameNow()));
    const centreZoom = (factor: number) =>
      zoomAt(factor, windowElement.clientWidth / 2, windowElement.clientHeight / 2);
    /** By how much booths are too small to be read, on a phone to be hit. */
    const lacking = () => {
      const box = boxNow();
      return windowElement.clientWidth < phoneWidthPx
        ? fingerBoothPx / (box.pxPerM * 3)
        : (legibleCodePx * 1.03) / codePx(box);
    };
    const reveal = (rect: FloorRect) => {
      const box = boxNow();
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
    };
    /** Once the window has a size: a plan in a folded part of the page has none at first. */
    const open = () => {
      isOpen = true;
      const scrolled = {
        widthPx: svg.clientWidth,
        xPx: -windowElement.scrollLeft,
        yPx: -windowElement.scrollTop,
      };
      windowElement.dataset.zoom = 'far';
      windowElement.scrollTo(0, 0);
      svg.classList.add('layer');
      const frame = frameNow();
      const { legible, at } = openingRef.current;
      const scale = scrolled.widthPx / Math.max(1, frame.planWidthPx);
      view = clamped(scale > 1.01 ? { ...scrolled, scale } : fitted(frame), frame);
      if (legible && windowElement.clientWidth >= phoneWidthPx && lacking() > 1) {
        view = zoomedAt(view, Math.min(nearestOpening, lacking()), { xPx: 0, yPx: 0 }, limits());
      }
      show(view);
      const isUntouched = scrolled.xPx === 0 && scrolled.yPx === 0;
      if (at && isUntouched && isLarger(frame, view.scale)) reveal(at);
      settle();
    };

    const gestures = attachPanZoomGestures(windowElement, { zoomAt, panBy });
    controller.current = {
      zoomBy: centreZoom,
      zoomInto: (clientX, clientY) => {
        const { left, top } = windowElement.getBoundingClientRect();
        const factor = fingerBoothPx / (boxNow().pxPerM * 3);
        zoomAt(Math.max(1, factor), clientX - left, clientY - top);
      },
      fit: () => show(fitted(frameNow())),
      panBy,
      grab: gestures.grab,
      reveal: (rect, atLeast) => {
        if (atLeast && lacking() > 1) centreZoom(Math.max(lacking(), 1));
        reveal(rect);
      },
    };
    const resized = new ResizeObserver(() => {
      if (windowElement.clientWidth === 0) return;
      if (isOpen) show(clamped(view, frameNow()));
      else open();
    });
    resized.observe(windowElement);
    if (windowElement.clientWidth > 0) open();
    return () => {
      clearTimeout(rest);
      resized.disconnect();
      gestures.detach();
      // As the stylesheet has it before scripts run, scrolled to the same place: the next opening goes on from there.
      svg.style.transform = '';
      windowElement.dataset.zoom = 'auto';
      windowElement.scrollTo(-view.xPx, -view.yPx);
      controller.current = null;
    };
  }, [windowRef, svgRef, hall, codeUnits]);

  return useMemo(
    () => ({
      zoomBy: (factor) => controller.current?.zoomBy(factor),
      zoomInto: (clientX, clientY) => controller.current?.zoomInto(clientX, clientY),
      fit: () => controller.current?.fit(),
      panBy: (dxPx, dyPx) => controller.current?.panBy(dxPx, dyPx),
      reveal: (rect, atLeast) => controller.current?.reveal(rect, atLeast),
      grab: (event) => controller.current?.grab(event),
    }),
    [],
  );
}

function isLarger(frame: PlanFrame, scale: number): boolean {
  return (
    frame.planWidthPx * scale > frame.windowWidthPx + 1 ||
    frame.planHeightPx * scale > frame.windowHeightPx + 1
  );
}

/** A layer keeps the sharpness it was drawn with; leaving and entering the layer draws it anew, at rest and once. */
function redrawSharp(svg: SVGSVGElement): void {
  svg.classList.remove('layer');
  requestAnimationFrame(() => requestAnimationFrame(() => svg.classList.add('layer')));
}
