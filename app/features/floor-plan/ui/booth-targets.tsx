import type { PlanBooth } from '../plan-document';
import { boothElementId } from './plan-units';

/** The booth an event happened on, found from the element: one listener serves every booth. */
export function boothIdAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('.b') : null;
  const prefix = boothElementId('');
  return element?.id.startsWith(prefix) ? element.id.slice(prefix.length) : null;
}

export function boothElement(svg: SVGSVGElement, boothId: string): SVGElement | null {
  return svg.querySelector<SVGElement>(`#${CSS.escape(boothElementId(boothId))}`);
}

/** Focus a booth and make it the one the Tab key comes back to. */
export function focusBooth(svg: SVGSVGElement, booth: PlanBooth): void {
  svg.querySelector('.b[tabindex="0"]')?.setAttribute('tabindex', '-1');
  const element = boothElement(svg, booth.id);
  element?.setAttribute('tabindex', '0');
  element?.focus({ preventScroll: true });
}
