/** A repeatable stream of numbers. Everything is integer arithmetic, so a seed gives the same stream on any machine. */
export interface Random {
  /** Uniform in 0 … 2³²−1. */
  uint32(): number;
  /** Uniform integer in 0 … bound−1, without modulo bias; `bound` is 1 … 2³². */
  below(bound: number): number;
  /** Uniform integer in low … high, both included. */
  between(low: number, high: number): number;
  /** True `times` times in `outOf`. */
  chance(times: number, outOf: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the items, in proportion to its whole-number weight. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
  /** A new array in random order (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[];
  /** An independent stream named after its purpose: adding draws to one does not disturb another. */
  fork(label: string): Random;
}

/** Four 32-bit words from a text: FNV-1a over its UTF-16 units, each lane finished with the MurmurHash3 mixer. */
function seedWords(seed: string): [number, number, number, number] {
  const lane = (start: number): number => {
    let hash = start;
    for (let i = 0; i < seed.length; i++) {
      hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  };
  // The last lane is never allowed to leave the all-zero state, from which the generator could not move.
  return [lane(0x811c9dc5), lane(0x9e3779b9), lane(0x7f4a7c15), lane(0x2545f491) || 1];
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** xoshiro128** (Blackman and Vigna, 2018), seeded from a text. Not for secrets. */
export function createRandom(seed: string): Random {
  let [a, b, c, d] = seedWords(seed);

  function uint32(): number {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  }

  function below(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) {
      throw new RangeError(`below(${bound}): the bound is an integer from 1 to 2^32`);
    }
    const fair = 2 ** 32 - (2 ** 32 % bound);
    let draw = uint32();
    while (draw >= fair) draw = uint32();
    return draw % bound;
  }

  function pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('pick from an empty list');
    return items[below(items.length)] as T;
  }

  function weighted<T>(items: readonly (readonly [T, number])[]): T {
    let rest = below(items.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [item, weight] of items) {
      if (rest < weight) return item;
      rest -= weight;
    }
    throw new RangeError('weights are whole numbers and at least one is above 0');
  }

  function shuffle<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [result[i], result[j]] = [result[j] as T, result[i] as T];
    }
    return result;
  }

  return {
    uint32,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (times, outOf) => below(outOf) < times,
    pick,
    weighted,
    shuffle,
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}
