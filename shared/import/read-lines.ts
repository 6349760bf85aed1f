import { provenOrder, type DayOrder } from './days.ts';
import { provenMark } from './decimal-mark.ts';
import { draftOf, type DraftResult } from './draft.ts';
import { lineReader, readingOf } from './line-reader.ts';
import { problem } from './problems.ts';
import type { SourceTable } from './read-file.ts';
import type { ImportSettings, NamedMember } from './settings.ts';
import type { TableRow } from './table.ts';
import type { Target } from './targets.ts';

/** The order of day and month that a file's own dates prove; null if they do not. */
export function orderInFile(table: SourceTable, settings: ImportSettings): DayOrder | null {
  return provenOrder(cellsOf(table, settings, ['day', 'at']));
}

function* cellsOf(
  table: SourceTable,
  { mapping }: ImportSettings,
  targets: readonly Target[],
): Generator<string> {
  const columns = mapping.flatMap((target, column) =>
    target !== null && targets.includes(target) ? [column] : [],
  );
  for (const { cells } of table.rows) for (const column of columns) yield cells[column] ?? '';
}

/** Reads every line of a table by itself; none is dropped, what cannot be read says why. */
export function* readLines(
  table: SourceTable,
  settings: ImportSettings,
  members: readonly NamedMember[],
): Generator<DraftResult> {
  const dayOrder = orderInFile(table, settings) ?? settings.dayOrder;
  const decimalMark = provenMark(cellsOf(table, settings, ['revenue', 'cost']));
  const reading = readingOf(settings, table.header, { members, dayOrder, decimalMark });
  for (const row of table.rows) {
    const broken = brokenRow(table, row);
    yield broken ?? draftOf(settings.kind, row.line, lineReader(reading, row.cells));
  }
}

/** What Salesforce writes below its reports. */
const FOOTER = /^(?:Confidential Information - Do Not Distribute|Copyright .*salesforce\.com)/i;

function brokenRow(table: SourceTable, { line, cells }: TableRow): DraftResult | null {
  if (table.brokenQuotes.has(line)) return { ok: false, line, problems: [problem('unclosed-quote', null)] };
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 1 && FOOTER.test(filled[0] ?? ''))
    return { ok: false, line, problems: [problem('not-a-record', null)] };
  const surplus = cells.slice(table.header.length).filter((cell) => cell.trim() !== '');
  // Most often an amount such as 1,234.50 without quotes: reading on would take 1 for the amount
  return surplus.length === 0
    ? null
    : { ok: false, line, problems: [problem('too-many-cells', null, surplus.join(', '))] };
}
