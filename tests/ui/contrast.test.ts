import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

const theme = fs.readFileSync('app/ui/theme.css', 'utf8');

function colour(name: string): string {
  const match = new RegExp(`--color-${name}:\\s*(#[0-9a-f]{6})`).exec(theme);
  if (!match?.[1]) throw new Error(`no token --color-${name}`);
  return match[1];
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(colour(a)), luminance(colour(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('text can be read', () => {
  it.each([
    ['ink', 'paper'],
    ['ink', 'card'],
    ['ink', 'gold-soft'],
    ['ink', 'indigo-soft'],
    ['ink', 'jade-soft'],
    ['ink', 'lacquer-soft'],
    ['ink', 'amber-soft'],
    ['ink-2', 'paper'],
    ['ink-2', 'paper-2'],
    ['ink-2', 'card'],
    ['ink-2', 'stone-soft'],
    ['lacquer', 'paper'],
    ['lacquer', 'card'],
    ['lacquer', 'lacquer-soft'],
    ['lacquer-deep', 'lacquer-soft'],
    ['white', 'lacquer'],
    ['on-lacquer', 'lacquer'],
    ['on-lacquer', 'lacquer-deep'],
    ['gold-ink', 'gold-soft'],
    ['gold-ink', 'paper'],
    ['jade-ink', 'jade-soft'],
    ['jade', 'card'],
    ['indigo', 'indigo-soft'],
    ['amber-ink', 'amber-soft'],
    ['paper', 'ink'],
  ])('%s on %s reaches 4.5:1', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['line-strong', 'card'],
    ['line-strong', 'paper'],
    ['lacquer', 'paper'],
  ])('the edge %s on %s reaches 3:1', (edge, ground) => {
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});
