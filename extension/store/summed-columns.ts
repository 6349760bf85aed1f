import type { SummedChanges, SummedValues } from './transaction.ts';

/** A value for each change, or the one they all have; a value is never a list itself. */
type Column = unknown;

/** Changes of one kind by column, as a first pull tells a million of them: half as many bytes, and no list for each. */
export interface SummedColumns {
  readonly length: number;
  /** By summed path; none where there was no record before any change, or is none after it. */
  readonly was: readonly Column[];
  readonly now: readonly Column[];
}

/** What `Touched` gathered, by kind. */
export function columnsOf(summed: SummedChanges): Record<string, SummedColumns> {
  const packed = Object.entries(summed).map(([kind, changes]) => [
    kind,
    {
      length: changes.length,
      was: columns(changes.map(([was]) => was)),
      now: columns(changes.map(([, now]) => now)),
    } satisfies SummedColumns,
  ]);
  return Object.fromEntries(packed);
}

/** The value of a column in one of the changes; null in a column there is not. */
export function valueAt(column: Column, change: number): unknown {
  return (Array.isArray(column) ? column[change] : column) ?? null;
}

function columns(rows: readonly SummedValues[]): Column[] {
  const width = rows.find((row) => row !== null)?.length ?? 0;
  return Array.from({ length: width }, (_, at) => columnOf(rows.map((row) => row?.[at] ?? null)));
}

function columnOf(values: readonly unknown[]): Column {
  const [first] = values;
  return values.every((value) => value === first) ? first : values;
}
