import type { DragEvent } from 'react';
import type { PlanBooth } from '../plan-document';
import { boothElement, boothIdAt } from './booth-targets';

/**
 * Things dragged from elsewhere on the page onto a booth. The dragged element sets its id as `text/plain`
 * (`event.dataTransfer.setData('text/plain', id)`). Touch and keyboard use `carrying` instead.
 */
export function useBoothDrop(
  byId: ReadonlyMap<string, PlanBooth>,
  onDropOnBooth: ((booth: PlanBooth, carriedId: string) => void) | undefined,
) {
  if (!onDropOnBooth) return {};
  const mark = (svg: SVGSVGElement, id: string | null) => {
    svg.querySelector('.b.over')?.classList.remove('over');
    if (id !== null) boothElement(svg, id)?.classList.add('over');
  };
  return {
    onDragOver: (event: DragEvent<SVGSVGElement>) => {
      const id = boothIdAt(event.target);
      mark(event.currentTarget, id);
      if (id !== null) event.preventDefault();
    },
    onDragLeave: (event: DragEvent<SVGSVGElement>) => mark(event.currentTarget, null),
    onDrop: (event: DragEvent<SVGSVGElement>) => {
      mark(event.currentTarget, null);
      const booth = byId.get(boothIdAt(event.target) ?? '');
      const carriedId = event.dataTransfer.getData('text/plain');
      if (!booth || carriedId === '') return;
      event.preventDefault();
      onDropOnBooth(booth, carriedId);
    },
  };
}
