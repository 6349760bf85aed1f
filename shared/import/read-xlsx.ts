import { EncryptedFileError } from 'hucre';
import { readXls, readXlsx } from 'hucre/xlsx';
import type { CellValue, Workbook } from 'hucre/xlsx';
import { failed, found, type Outcome } from '../method/outcome.ts';
import type { TableRow } from './table.ts';

export interface Worksheets {
  /** Names of the sheets that hold anything, in the workbook's order. */
  readonly names: readonly string[];
  /** The rows of the chosen sheet; `line` is the row's number in the sheet. */
  readonly rows: readonly TableRow[];
  readonly name: string;
}

export type WorkbookProblem = { readonly code: 'protected' } | { readonly code: 'broken-workbook' };

/** Whether bytes are a workbook: a ZIP (XLSX), or the older compound file (XLS, and any encrypted one). */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) || isCompound(bytes);
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;
const isCompound = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;

/** Reads one sheet: the one called `wanted`, else the first that holds anything. */
export async function readWorksheet(
  bytes: Uint8Array,
  wanted: string | null,
): Promise<Outcome<Worksheets, WorkbookProblem>> {
  const workbook = await open(bytes);
  if (!workbook.ok) return workbook;
  const sheets = workbook.value.sheets.filter((sheet) => sheet.rows.some((row) => row.some(isFilled)));
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets[0];
  const names = sheets.map(({ name }) => name);
  if (!sheet) return found({ names, rows: [], name: '' });
  const rows = sheet.rows.flatMap((row, index) =>
    row.some(isFilled) ? [{ line: index + 1, cells: row.map(cellText) }] : [],
  );
  return found({ names, rows, name: sheet.name });
}

async function open(bytes: Uint8Array): Promise<Outcome<Workbook, WorkbookProblem>> {
  try {
    return found(isZip(bytes) ? await readXlsx(bytes) : await readOlder(bytes));
  } catch (error) {
    // The library tells by its error classes only; whatever else it throws, the file is not one it can read
    return failed({ code: error instanceof EncryptedFileError ? 'protected' : 'broken-workbook' });
  }
}

/** A compound file is an old workbook or an encrypted new one. */
async function readOlder(bytes: Uint8Array): Promise<Workbook> {
  const isEncrypted = new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
  return isEncrypted ? readXlsx(bytes) : readXls(bytes);
}

const isFilled = (value: CellValue) => value !== null && value !== '';

/** A cell as a person would type it. Excel keeps 15 digits, so 1234.5600000000001 is 1234.56. */
function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return '';
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
