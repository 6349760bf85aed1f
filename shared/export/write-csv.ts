import Papa from 'papaparse';
import type { CellValue } from './columns.ts';
import { neutralised } from './safe-cell.ts';

/** What Excel needs to read a CSV file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as lines of CSV (RFC 4180), each ended by CR LF, without any cell that a spreadsheet would run. */
export function csvLines(rows: readonly (readonly CellValue[])[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell)));
  return `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}
