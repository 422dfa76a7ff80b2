/** Whole đồng. Vietnam has no smaller coin in accounts, so nothing here ever has decimals. */
export type Vnd = bigint;

export function sumVnd(amounts: Iterable<Vnd>): Vnd {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

/**
 * `basisPoints` hundredths of a percent of an amount (8000 = 80%), rounded half away from zero to whole đồng.
 */
export function shareOfVnd(amountVnd: Vnd, basisPoints: number): Vnd {
  const scaled = amountVnd * BigInt(basisPoints);
  const half = scaled < 0n ? -5_000n : 5_000n;
  return (scaled + half) / 10_000n;
}

/** A cost in two parts that add up exactly: what is supported, and what the facility pays itself. */
export function splitSupport(
  costVnd: Vnd,
  supportBasisPoints: number,
  capVnd?: Vnd,
): { readonly supportVnd: Vnd; readonly counterpartVnd: Vnd } {
  const uncapped = shareOfVnd(costVnd, supportBasisPoints);
  const supportVnd = capVnd !== undefined && uncapped > capVnd ? capVnd : uncapped;
  return { supportVnd, counterpartVnd: costVnd - supportVnd };
}
