/** The height of a row of the table, in CSS pixels. */
export const ROW_PX = 36;

/** About as much stands above the table in a window. */
const ABOVE_PX = 120;

/** How high the table in this window will likely be, before it was laid out. */
export function likelyHeight(): number {
  return innerHeight - ABOVE_PX;
}

/** Rows that are at least partly in sight in so many pixels. */
export function rowsIn(height: number): number {
  return Math.ceil(height / ROW_PX) + 1;
}
