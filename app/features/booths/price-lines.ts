import type { BoothKind } from '~/kernel/booth-vocabulary';

/** Booths of one kind at one price, as a line of a confirmation. Whole đồng. */
export interface PriceLine {
  readonly kind: BoothKind;
  readonly codes: readonly string[];
  readonly unitVnd: bigint;
  readonly amountVnd: bigint;
}

/**
 * The price of booths as lines: one per kind and unit price, dearest unit last, codes as given. The corner surcharge is
 * already in a corner booth's own price (see the floor plan's price rules).
 */
export function priceLines(
  booths: readonly { readonly code: string; readonly kind: BoothKind; readonly priceVnd: bigint }[],
): { readonly lines: readonly PriceLine[]; readonly totalVnd: bigint } {
  const groups = new Map<string, { kind: BoothKind; codes: string[]; unitVnd: bigint }>();
  for (const { code, kind, priceVnd } of booths) {
    const key = `${kind} ${priceVnd}`;
    const group = groups.get(key);
    if (group) group.codes.push(code);
    else groups.set(key, { kind, codes: [code], unitVnd: priceVnd });
  }
  const lines = [...groups.values()]
    .sort((a, b) => (a.unitVnd < b.unitVnd ? -1 : a.unitVnd > b.unitVnd ? 1 : 0))
    .map((group) => ({ ...group, amountVnd: group.unitVnd * BigInt(group.codes.length) }));
  return { lines, totalVnd: lines.reduce((sum, { amountVnd }) => sum + amountVnd, 0n) };
}
