/** Integer arithmetic whose intermediate products may exceed what a double holds exactly. */

/** `ceil(whole * percent / 100)`, exactly. */
export function percentOf(whole: number, percent: number): number {
  const product = BigInt(whole) * BigInt(percent);
  const down = product / 100n;
  return Number(product > 0n && product % 100n !== 0n ? down + 1n : down);
}

export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Exact sum of fractions with positive denominators, rounded once, half away from zero. */
export function roundedSum(fractions: readonly Fraction[]): number {
  let over = 0n;
  let under = 1n;
  for (const fraction of fractions) {
    over = over * fraction.under + fraction.over * under;
    under *= fraction.under;
  }
  const magnitude = over < 0n ? -over : over;
  const rounded = (2n * magnitude + under) / (2n * under);
  return Number(over < 0n ? -rounded : rounded);
}

/** `amount * over / under`, rounded half away from zero. `under` must be positive. */
export function scaled(amount: number, over: number, under: number): number {
  return roundedSum([{ over: BigInt(amount) * BigInt(over), under: BigInt(under) }]);
}

/**
 * Divides `pool` in proportion to non-negative integer weights. The shares are integers, differ from the exact
 * ones by less than one and always add up to `pool`; null when every weight is zero.
 */
export function spread(pool: number, weights: readonly number[]): number[] | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  let reached = 0;
  let given = 0;
  return weights.map((weight) => {
    reached += weight;
    const upToHere = Number((BigInt(pool) * BigInt(reached)) / BigInt(total));
    const share = upToHere - given;
    given = upToHere;
    return share;
  });
}

/** A ratio for showing; null when there is nothing to divide by. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted[middle - 1];
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}
