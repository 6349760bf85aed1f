/** The height of a row of the table, in CSS pixels. */
export const ROW_PX = 36;

/** Rows that are at least partly in sight in so many pixels. */
export function rowsIn(height: number): number {
  return Math.ceil(height / ROW_PX) + 1;
}
