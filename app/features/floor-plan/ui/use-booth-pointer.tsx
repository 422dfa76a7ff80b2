import { type PointerEvent, useCallback, useRef } from 'react';
import { boothsWithin } from '../booth-selection';
import type { PlanBooth, PlanHall } from '../plan-document';
import { type BoothsByCode, boothAt, boothElement } from './booth-targets';
import { marginM } from './plan-box';
import { toUnits } from './plan-units';
import type { PanZoom } from './use-pan-zoom';

export interface BoothPointerActions {
  readonly select: (ids: readonly string[], add: boolean) => void;
  readonly move?: (ids: readonly string[], dxM: number, dyM: number) => void;
}

/** Dragged booths stop on this grid. */
const snapM = 0.5;

interface Drag {
  readonly kind: 'marquee' | 'booths';
  readonly startM: readonly [number, number];
  readonly add: boolean;
  readonly ids: readonly string[];
  endM: readonly [number, number];
}

/**
 * The mouse on the plan. Looking: a drag pans. Drawing (`editing`): a drag on the floor spans a marquee, a drag on a booth
 * moves the selection it belongs to; the middle button still pans. Shapes follow the pointer outside React, and the plan
 * is changed once, when the button is let go.
 */
export function useBoothPointer(
  hall: PlanHall,
  booths: readonly PlanBooth[],
  byCode: BoothsByCode,
  selected: ReadonlySet<string>,
  editing: boolean,
  panZoom: PanZoom,
  actions: BoothPointerActions,
) {
  const drag = useRef<Drag | null>(null);
  const hasMoved = useRef(false);

  const onPointerDown = useCallback(
    (event: PointerEvent<SVGSVGElement>) => {
      hasMoved.current = false;
      if (event.pointerType === 'touch' || (event.button !== 0 && event.button !== 1)) return;
      if (!editing || event.button === 1) {
        panZoom.grab(event.nativeEvent);
        return;
      }
      const at = floorPoint(event, hall);
      const id = boothAt(event.target, byCode)?.id ?? null;
      const ids = id === null ? [] : selected.has(id) ? [...selected] : [id];
      const kind = id === null ? 'marquee' : 'booths';
      drag.current = { kind, startM: at, endM: at, add: event.shiftKey || event.ctrlKey, ids };
      if (kind === 'marquee') event.currentTarget.setPointerCapture(event.pointerId);
    },
    [editing, hall, byCode, selected, panZoom],
  );

  const onPointerMove = useCallback(
    (event: PointerEvent<SVGSVGElement>) => {
      const current = drag.current;
      if (!current) return;
      current.endM = floorPoint(event, hall);
      const svg = event.currentTarget;
      if (current.kind === 'marquee') drawMarquee(svg, current);
      else if (actions.move) shiftShapes(svg, booths, current, offsetM(current));
    },
    [hall, booths, actions],
  );

  const onPointerUp = useCallback(
    (event: PointerEvent<SVGSVGElement>) => {
      const current = drag.current;
      drag.current = null;
      if (!current) return;
      const svg = event.currentTarget;
      svg.querySelector('.marquee')?.setAttribute('width', '0');
      const [dxM, dyM] = offsetM(current);
      if (current.kind === 'booths') {
        shiftShapes(svg, booths, current, [0, 0]);
        hasMoved.current = dxM !== 0 || dyM !== 0;
        if (hasMoved.current) actions.move?.(current.ids, dxM, dyM);
        return;
      }
      const box = marqueeOf(current);
      if (box.widthM > 0.5 || box.depthM > 0.5)
        actions.select(boothsWithin(booths, box), current.add);
      else if (!current.add) actions.select([], false);
    },
    [booths, actions],
  );

  /** True right after a drag: the click that the browser adds is none. */
  const endedDrag = useCallback(() => hasMoved.current, []);
  return { handlers: { onPointerDown, onPointerMove, onPointerUp }, endedDrag };
}

/** The pointer's place on the floor, in metres. */
function floorPoint(event: PointerEvent<SVGSVGElement>, hall: PlanHall): readonly [number, number] {
  const matrix = event.currentTarget.getScreenCTM();
  if (!matrix) return [hall.widthM + marginM, hall.depthM + marginM];
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return [point.x / toUnits(1), point.y / toUnits(1)];
}

function offsetM({ startM, endM }: Drag): readonly [number, number] {
  const snapped = (from: number, to: number) => Math.round((to - from) / snapM) * snapM;
  return [snapped(startM[0], endM[0]), snapped(startM[1], endM[1])];
}

function marqueeOf({ startM, endM }: Drag) {
  return {
    xM: Math.min(startM[0], endM[0]),
    yM: Math.min(startM[1], endM[1]),
    widthM: Math.abs(endM[0] - startM[0]),
    depthM: Math.abs(endM[1] - startM[1]),
  };
}

function drawMarquee(svg: SVGSVGElement, drag: Drag): void {
  const rect = svg.querySelector('.marquee');
  const { xM, yM, widthM, depthM } = marqueeOf(drag);
  rect?.setAttribute('x', String(toUnits(xM)));
  rect?.setAttribute('y', String(toUnits(yM)));
  rect?.setAttribute('width', String(toUnits(widthM)));
  rect?.setAttribute('height', String(toUnits(depthM)));
}

function shiftShapes(
  svg: SVGSVGElement,
  booths: readonly PlanBooth[],
  drag: Drag,
  [dxM, dyM]: readonly [number, number],
): void {
  for (const id of drag.ids) {
    const booth = booths.find((other) => other.id === id);
    if (!booth) continue;
    const place = `translate(${toUnits(booth.xM + dxM)} ${toUnits(booth.yM + dyM)})`;
    boothElement(svg, booth)?.setAttribute('transform', place);
  }
}
