import { cellText, type CellWords } from './cell.tsx';
import { type ColumnId, FIGURES } from './columns.ts';
import type { CustomerRow } from './customer-rows.ts';

/**
 * Puts rows on the clipboard with the heads of their columns: as a table for mails and documents, and separated by
 * tabs for spreadsheets. Takes a promise, because a click allows writing only for a moment.
 */
export async function copyRows(
  rows: Promise<readonly CustomerRow[]>,
  columns: readonly ColumnId[],
  given: CellWords,
): Promise<void> {
  const lines = rows.then((found) => linesOf(found, columns, given));
  const blob = async (type: string, write: (cells: readonly string[][]) => string): Promise<Blob> =>
    new Blob([write(await lines)], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': blob('text/plain', tabSeparated),
      'text/html': blob('text/html', (cells) => htmlTable(cells, columns)),
    }),
  ]);
}

/** The heads, then a line for each row. */
export function linesOf(
  rows: readonly CustomerRow[],
  columns: readonly ColumnId[],
  given: CellWords,
): string[][] {
  const head = columns.map((column) => given.t(`column.${column}`));
  return [head, ...rows.map((row) => columns.map((column) => cellText(column, row, given)))];
}

export function tabSeparated(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => cells.map(oneLine).join('\t')).join('\n');
}

export function htmlTable(lines: readonly (readonly string[])[], columns: readonly ColumnId[]): string {
  const [head = [], ...body] = lines;
  const aligned = (at: number): string => {
    const column = columns[at];
    return column !== undefined && FIGURES.includes(column) ? ' align="right"' : '';
  };
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell, at) => `<${tag}${aligned(at)}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const rows = body.map((cells) => row(cells, 'td')).join('');
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows}</tbody></table>`;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
