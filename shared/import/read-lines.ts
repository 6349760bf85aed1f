import { provenOrder, type DayOrder } from './days.ts';
import { draftOf, type DraftResult } from './draft.ts';
import { lineReader, readingOf } from './line-reader.ts';
import { problem } from './problems.ts';
import type { SourceTable } from './read-file.ts';
import type { ImportSettings, NamedMember } from './settings.ts';
import type { TableRow } from './table.ts';

/** The order of day and month that a file's own dates prove; null if they do not. */
export function orderInFile(table: SourceTable, settings: ImportSettings): DayOrder | null {
  const columns = settings.mapping.flatMap((target, column) =>
    target === 'day' || target === 'at' ? [column] : [],
  );
  return provenOrder(cellsOf(table, columns));
}

function* cellsOf(table: SourceTable, columns: readonly number[]): Generator<string> {
  for (const { cells } of table.rows) for (const column of columns) yield cells[column] ?? '';
}

/** Reads every line of a table by itself; none is dropped, what cannot be read says why. */
export function* readLines(
  table: SourceTable,
  settings: ImportSettings,
  members: readonly NamedMember[],
): Generator<DraftResult> {
  const dayOrder = orderInFile(table, settings) ?? settings.dayOrder;
  const reading = readingOf(settings, table.header, { members, dayOrder });
  for (const row of table.rows) {
    const broken = brokenRow(table, row);
    yield broken ?? draftOf(settings.kind, row.line, lineReader(reading, row.cells));
  }
}

function brokenRow(table: SourceTable, { line, cells }: TableRow): DraftResult | null {
  if (line === table.unclosedQuote) return { ok: false, line, problems: [problem('unclosed-quote', null)] };
  const surplus = cells.slice(table.header.length).filter((cell) => cell.trim() !== '');
  // Most often an amount such as 1,234.50 without quotes: reading on would take 1 for the amount
  return surplus.length === 0
    ? null
    : { ok: false, line, problems: [problem('too-many-cells', null, surplus.join(', '))] };
}
