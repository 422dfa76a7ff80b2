import { type PointerEvent, useRef } from 'react';
import type { PlanBooth } from '../plan-document';
import { type BoothsByCode, boothAt, boothElement } from './booth-targets';

/** A press that moves farther than this is a drag. */
const dragPx = 5;

interface Carry {
  readonly booth: PlanBooth;
  readonly x: number;
  readonly y: number;
  isUnderWay: boolean;
}

/**
 * What stands on a booth dragged onto another booth, with the mouse or a pen: a drag that begins on a booth of `canCarry` carries,
 * one that begins elsewhere pans. A finger always pans; touch and keyboard do the same beside the plan. Escape lets go.
 * Marks follow the pointer outside React: nothing is rendered until the booth is let go.
 */
export function useBoothCarry(
  byCode: BoothsByCode,
  canCarry: ((booth: PlanBooth) => boolean) | undefined,
  onCarried: ((from: PlanBooth, onto: PlanBooth) => void) | undefined,
) {
  const carry = useRef<Carry | null>(null);
  const hasEnded = useRef(false);

  const marks = (svg: SVGSVGElement, onto: PlanBooth | null) => {
    svg.querySelector('.b.over')?.classList.remove('over');
    if (onto) boothElement(svg, onto)?.classList.add('over');
  };
  const end = (svg: SVGSVGElement) => {
    const ended = carry.current;
    carry.current = null;
    marks(svg, null);
    svg.classList.remove('carrying');
    if (ended) boothElement(svg, ended.booth)?.classList.remove('lifted');
    return ended;
  };
  const boothUnder = (event: PointerEvent) =>
    boothAt(document.elementFromPoint(event.clientX, event.clientY), byCode);

  return {
    /** True when the press begins a carry: the plan is not to pan with it. */
    take: (event: PointerEvent<SVGSVGElement>): boolean => {
      hasEnded.current = false;
      const booth = boothAt(event.target, byCode);
      if (!onCarried || !booth || !canCarry?.(booth)) return false;
      if (event.pointerType === 'touch' || event.button !== 0) return false;
      if (event.shiftKey || event.ctrlKey || event.metaKey) return false;
      carry.current = { booth, x: event.clientX, y: event.clientY, isUnderWay: false };
      return true;
    },
    move: (event: PointerEvent<SVGSVGElement>) => {
      const current = carry.current;
      const svg = event.currentTarget;
      if (!current) return;
      if (!current.isUnderWay) {
        if (Math.hypot(event.clientX - current.x, event.clientY - current.y) < dragPx) return;
        current.isUnderWay = true;
        svg.setPointerCapture(event.pointerId);
        svg.classList.add('carrying');
        boothElement(svg, current.booth)?.classList.add('lifted');
        const onKey = ({ key }: KeyboardEvent) => {
          if (key !== 'Escape' || carry.current !== current) return;
          end(svg);
          hasEnded.current = true;
        };
        window.addEventListener('keydown', onKey);
        svg.addEventListener(
          'lostpointercapture',
          () => window.removeEventListener('keydown', onKey),
          {
            once: true,
          },
        );
      }
      marks(svg, boothUnder(event));
    },
    letGo: (event: PointerEvent<SVGSVGElement>) => {
      const ended = end(event.currentTarget);
      if (!ended?.isUnderWay) return;
      hasEnded.current = true;
      const onto = event.type === 'pointercancel' ? null : boothUnder(event);
      if (onto) onCarried?.(ended.booth, onto);
    },
    /** True right after a carry: the click that the browser adds is none. */
    endedCarry: () => hasEnded.current,
  };
}
