import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from './columns.ts';
import { neutralised } from './safe-cell.ts';

export interface Sheet {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The most lines a worksheet holds, its header included. */
export const MAX_SHEET_ROWS = 1_048_576;

/** A workbook with a sheet per list: header frozen, texts neutralised, numbers as numbers. */
export async function xlsxBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, titles, rows }) => ({
      name: sheetName(name),
      columns: titles.map((title) => ({ header: title, width: Math.max(12, title.length * 2) })),
      rows: [titles, ...rows].map((row) =>
        row.map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell)),
      ),
      freezePane: { rows: 1 },
    })),
  });
}

/** Worksheet names are at most 31 characters and hold none of these. */
function sheetName(name: string): string {
  return name.replaceAll(/[[\]*?:/\\]/g, ' ').slice(0, 31);
}
