import { cellText, type CellWords } from './cell.tsx';
import type { ColumnId } from './columns.ts';
import type { CustomerRow } from './customer-rows.ts';

/** Puts rows on the clipboard as cells: tab-separated for spreadsheets, with the heads of their columns. */
export async function copyRows(
  rows: readonly CustomerRow[],
  columns: readonly ColumnId[],
  given: CellWords,
): Promise<void> {
  const head = columns.map((column) => given.t(`column.${column}`));
  const lines = rows.map((row) => columns.map((column) => cellText(column, row, given)));
  const text = [head, ...lines].map((cells) => cells.map(oneLine).join('\t')).join('\n');
  await navigator.clipboard.writeText(text);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ');
}
