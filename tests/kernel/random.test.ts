import { describe, expect, it } from 'vitest';
import { uuidFromWords } from '~/kernel/ids';
import { createRandom } from '~/kernel/random';

describe('createRandom', () => {
  it('gives the same stream for a seed on any machine', () => {
    const random = createRandom('hoicho');
    // Recorded once: a change of these numbers changes every demo fair and every recorded draw.
    expect([random.uint32(), random.uint32(), random.uint32()]).toMatchInlineSnapshot(`
      [
        1441228755,
        4104215829,
        1525101328,
      ]
    `);
    expect(createRandom('hoicho').fork('a').uint32()).not.toBe(
      createRandom('hoicho').fork('b').uint32(),
    );
  });

  it('is uniform enough: a die thrown 60,000 times', () => {
    const random = createRandom('die');
    const counts = new Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i++) {
      const face = random.below(6);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(20.5); // 5 degrees of freedom, p = 0.001
  });

  it('keeps every item when it shuffles, and moves them', () => {
    const items = Array.from({ length: 100 }, (_, i) => i);
    const shuffled = createRandom('cards').shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
  });

  it('never picks an item of weight 0', () => {
    const random = createRandom('weights');
    for (let i = 0; i < 1_000; i++)
      expect(
        random.weighted([
          ['never', 0],
          ['always', 3],
        ]),
      ).toBe('always');
  });

  it('refuses bounds it cannot honour', () => {
    expect(() => createRandom('x').below(0)).toThrow(RangeError);
    expect(() => createRandom('x').pick([])).toThrow(RangeError);
  });
});

it('writes UUIDs of version 8', () => {
  expect(uuidFromWords([0, 0, 0, 0])).toBe('00000000-0000-8000-8000-000000000000');
  expect(uuidFromWords([-1, -1, -1, -1])).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});
