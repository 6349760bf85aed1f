import { BYTE_ORDER_MARK, csvLines } from '../export/write-csv.ts';
import type { PlannedLine } from './plan.ts';
import type { LineProblem } from './problems.ts';
import type { SourceTable } from './read-file.ts';

/** Words of the file of bad lines: two more titles, and a reason in the person's language. */
export interface ReasonWords {
  readonly line: string;
  readonly reason: string;
  describe(problem: LineProblem): string;
}

/** The lines that cannot be imported as CSV, as they were, each with its number and reason, to correct and try again. */
export function badLinesCsv(table: SourceTable, planned: Iterable<PlannedLine>, words: ReasonWords): string {
  const rows = new Map(table.rows.map((row) => [row.line, row.cells]));
  const lines: string[][] = [[...table.header, words.line, words.reason]];
  for (const each of planned) {
    if (each.effect !== 'bad') continue;
    const cells = rows.get(each.line) ?? [];
    const padded = table.header.map((_, column) => cells[column] ?? '');
    const surplus = cells.slice(table.header.length);
    const reason = each.problems.map((problem) => words.describe(problem)).join(' ');
    lines.push([...padded, String(each.line), reason, ...surplus]);
  }
  return BYTE_ORDER_MARK + csvLines(lines);
}
