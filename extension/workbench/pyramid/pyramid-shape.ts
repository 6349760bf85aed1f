/** A slice of the pyramid: its upper and lower edge, 0 at the tip and 1 at the base. */
export interface Slice {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Cuts a triangle so that each slice's area is in proportion to its customers: the part above a share `c` of the
 * customers is the square root of `c` high.
 */
export function slicesOf(counts: readonly number[]): Slice[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let reached = 0;
  return counts.map((count) => {
    const top = total === 0 ? 0 : Math.sqrt(reached / total);
    reached += count;
    return { top, bottom: total === 0 ? 0 : Math.sqrt(reached / total) };
  });
}

/** How tall and wide another pyramid stands beside this one, so that equal areas are equal numbers of customers. */
export function scaleBeside(own: number, other: number): number {
  return own === 0 ? 1 : Math.sqrt(other / own);
}

/** Heights of rows that follow the slices, in pixels; none is lower than its words need. */
export function rowHeights(slices: readonly Slice[], height: number, least: number): number[] {
  return slices.map(({ top, bottom }) => Math.max(least, (bottom - top) * height));
}
