import type { Direction } from './booth-navigation';

/** What a key means on the plan. */
export type PlanKey =
  | { readonly type: 'go' | 'pan' | 'nudge'; readonly direction: Direction }
  | { readonly type: 'end'; readonly end: 'first' | 'last'; readonly of: 'row' | 'hall' }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'fit' | 'leave' | 'select-all' }
  | { readonly type: 'activate'; readonly with: 'Enter' | ' ' }
  | { readonly type: 'typed'; readonly text: string };

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const plain: Readonly<Record<string, PlanKey>> = {
  '+': { type: 'zoom', factor: 1.4 },
  '=': { type: 'zoom', factor: 1.4 },
  '-': { type: 'zoom', factor: 1 / 1.4 },
  Escape: { type: 'leave' },
  Enter: { type: 'activate', with: 'Enter' },
  ' ': { type: 'activate', with: ' ' },
};

/**
 * The meaning of a key, or null where it is the browser's own (ctrl + arrow, Tab, F5 …). `isTyping` tells that a booth code
 * is being typed, where `0` is a figure and not "whole hall".
 */
export function planKey(pressed: PressedKey, isTyping: boolean): PlanKey | null {
  const { key } = pressed;
  const commands = pressed.ctrlKey || pressed.metaKey;
  if (key === 'Home' || key === 'End') {
    const end = key === 'Home' ? 'first' : 'last';
    return { type: 'end', end, of: commands ? 'hall' : 'row' };
  }
  if (commands) return key === 'a' ? { type: 'select-all' } : null;
  return arrowKey(pressed) ?? (pressed.altKey ? null : characterKey(key, isTyping));
}

function arrowKey({ key, shiftKey, altKey }: PressedKey): PlanKey | null {
  const direction = arrows[key];
  if (!direction) return null;
  return { type: altKey ? 'nudge' : shiftKey ? 'pan' : 'go', direction };
}

function characterKey(key: string, isTyping: boolean): PlanKey | null {
  if (key === '0' && !isTyping) return { type: 'fit' };
  return plain[key] ?? (/^[\p{L}\p{N}]$/u.test(key) ? { type: 'typed', text: key } : null);
}
