import type { DragEvent } from 'react';
import type { PlanBooth } from '../plan-document';
import { type BoothsByCode, boothAt, boothElement } from './booth-targets';

/**
 * Things dragged from elsewhere on the page onto a booth. The dragged element sets its id as `text/plain`
 * (`event.dataTransfer.setData('text/plain', id)`). Touch and keyboard use `carrying` instead.
 */
export function useBoothDrop(
  byCode: BoothsByCode,
  onDropOnBooth: ((booth: PlanBooth, carriedId: string) => void) | undefined,
) {
  if (!onDropOnBooth) return {};
  const mark = (svg: SVGSVGElement, booth: PlanBooth | null) => {
    svg.querySelector('.b.over')?.classList.remove('over');
    if (booth) boothElement(svg, booth)?.classList.add('over');
  };
  return {
    onDragOver: (event: DragEvent<SVGSVGElement>) => {
      const booth = boothAt(event.target, byCode);
      mark(event.currentTarget, booth);
      if (booth) event.preventDefault();
    },
    onDragLeave: (event: DragEvent<SVGSVGElement>) => mark(event.currentTarget, null),
    onDrop: (event: DragEvent<SVGSVGElement>) => {
      mark(event.currentTarget, null);
      const booth = boothAt(event.target, byCode);
      const carriedId = event.dataTransfer.getData('text/plain');
      if (!booth || carriedId === '') return;
      event.preventDefault();
      onDropOnBooth(booth, carriedId);
    },
  };
}
