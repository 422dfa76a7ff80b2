import type { PlanBooth } from '../plan-document';
import { boothElementId } from './plan-units';

export type BoothsByCode = ReadonlyMap<string, PlanBooth>;

/** The booth an event happened on, found from the element: one listener serves every booth. */
export function boothAt(target: EventTarget | null, byCode: BoothsByCode): PlanBooth | null {
  const element = target instanceof Element ? target.closest('.b') : null;
  const prefix = boothElementId('');
  if (!element?.id.startsWith(prefix)) return null;
  return byCode.get(decodeURIComponent(element.id.slice(prefix.length))) ?? null;
}

export function boothElement(svg: SVGSVGElement, booth: PlanBooth): SVGElement | null {
  return svg.querySelector<SVGElement>(`#${CSS.escape(boothElementId(booth.code))}`);
}

/** Focus a booth and make it the one the Tab key comes back to. */
export function focusBooth(svg: SVGSVGElement, booth: PlanBooth): void {
  svg.querySelector('.b[tabindex="0"]')?.setAttribute('tabindex', '-1');
  const element = boothElement(svg, booth);
  element?.setAttribute('tabindex', '0');
  element?.focus({ preventScroll: true });
}
