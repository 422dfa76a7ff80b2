/** Where new identifiers come from: random in production, counted in tests, derived from names in the demo. */
export interface IdSource {
  /** A new UUID, never given before by this source. */
  next(): string;
}

/** Writes 128 bits (four unsigned 32-bit words) as a UUID of version 8, the one RFC 9562 leaves to the application. */
export function uuidFromWords(words: readonly [number, number, number, number]): string {
  const hex = words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
