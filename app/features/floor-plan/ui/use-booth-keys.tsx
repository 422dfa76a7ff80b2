import { type KeyboardEvent, useRef } from 'react';
import { boothTowards, boothTyped, type Direction, rowEnd } from '../booth-navigation';
import type { PlanBooth } from '../plan-document';
import { type PlanKey, planKey } from '../plan-keys';
import { type BoothsByCode, boothAt } from './booth-targets';
import type { PanZoom } from './use-pan-zoom';

const panStepPx = { left: [80, 0], right: [-80, 0], up: [0, 80], down: [0, -80] } as const;
const typingMs = 900;

export interface BoothKeyActions {
  readonly goTo: (booth: PlanBooth) => void;
  /** Returns false when Enter is to follow the booth's link. */
  readonly activate: (booth: PlanBooth, gesture: 'replace' | 'toggle' | 'range') => boolean;
  readonly nudge?: (direction: Direction) => void;
  readonly selectAll?: () => void;
  readonly leave: () => void;
}

/** The plan by keyboard, as `keys` in the locale file tells it. */
export function useBoothKeys(
  booths: readonly PlanBooth[],
  byCode: BoothsByCode,
  panZoom: PanZoom,
  actions: BoothKeyActions,
): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: Number.NEGATIVE_INFINITY });

  const target = (key: PlanKey, here: PlanBooth, atMs: number): PlanBooth | null => {
    if (key.type === 'go') return boothTowards(booths, here, key.direction);
    if (key.type === 'end' && key.of === 'row') return rowEnd(booths, here, key.end);
    if (key.type === 'end') return (key.end === 'first' ? booths[0] : booths.at(-1)) ?? null;
    if (key.type !== 'typed') return null;
    const before = atMs - typed.current.at < typingMs ? typed.current.text : '';
    typed.current = { text: before + key.text, at: atMs };
    return boothTyped(booths, typed.current.text);
  };

  /** True when the key was used up. */
  const act = (key: PlanKey, here: PlanBooth, event: KeyboardEvent): boolean => {
    switch (key.type) {
      case 'pan': {
        const [dxPx, dyPx] = panStepPx[key.direction];
        panZoom.panBy(dxPx, dyPx);
        return true;
      }
      case 'zoom':
        panZoom.zoomBy(key.factor);
        return true;
      case 'fit':
        panZoom.fit();
        return true;
      case 'nudge':
        actions.nudge?.(key.direction);
        return actions.nudge !== undefined;
      case 'select-all':
        actions.selectAll?.();
        return actions.selectAll !== undefined;
      case 'leave':
        actions.leave();
        return true;
      case 'activate': {
        const gesture = event.shiftKey ? 'range' : key.with === ' ' ? 'toggle' : 'replace';
        return actions.activate(here, gesture) || key.with === ' ';
      }
      default: {
        const booth = target(key, here, event.timeStamp);
        if (booth) actions.goTo(booth);
        return booth !== null || key.type === 'go';
      }
    }
  };

  return (event) => {
    const here = boothAt(event.target, byCode) ?? booths[0];
    const key = planKey(event, event.timeStamp - typed.current.at < typingMs);
    if (here && key && act(key, here, event)) event.preventDefault();
  };
}
