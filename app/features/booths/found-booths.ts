/** A booth that a search found; `label` is its facility, where that may be seen. */
export interface FoundBooth {
  readonly code: string;
  readonly hall: string;
  readonly label: string | null;
}

/** Booths of one facility stand together, since it is the facility that is looked for. */
export interface FoundPlace {
  readonly label: string | null;
  readonly codes: readonly string[];
}

/** The first `most` places in the order found; a booth without a name is a place of its own. */
export function placesFound(booths: readonly FoundBooth[], most: number): FoundPlace[] {
  const places = new Map<string, { label: string | null; codes: string[] }>();
  for (const { code, label } of booths) {
    const key = label ?? `booth ${code}`;
    const known = places.get(key);
    if (known) known.codes.push(code);
    else places.set(key, { label, codes: [code] });
  }
  return [...places.values()].slice(0, most);
}
