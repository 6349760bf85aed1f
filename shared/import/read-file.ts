import { failed, found, type Outcome } from '../method/outcome.ts';
import { decodeText, type DecodeProblem, type Encoding } from './decode.ts';
import { isWorkbook, readWorksheet, type WorkbookProblem } from './read-xlsx.ts';
import { readTable, type TableRow } from './table.ts';
import { isVCard } from './vcard.ts';
import { VCARD_HEADER, vcardRows } from './vcard-table.ts';

/** How a file was read, for the person to see and correct. */
export type FileForm =
  | { readonly type: 'text'; readonly encoding: Encoding; readonly delimiter: string }
  | { readonly type: 'vcard'; readonly encoding: Encoding }
  | { readonly type: 'workbook'; readonly sheet: string; readonly sheets: readonly string[] };

/** A file as header and rows, wherever they came from. */
export interface SourceTable {
  readonly form: FileForm;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Lines of cells whose quotes are not closed or not doubled, so that they may have swallowed other lines. */
  readonly brokenQuotes: ReadonlySet<number>;
}

export interface ReadingChoice {
  /** Null detects it. */
  readonly encoding: Encoding | null;
  /** Null takes the first sheet that holds anything. */
  readonly sheet: string | null;
  /** False where the first line is a line like the others: columns are then called 1, 2 and so on. */
  readonly hasHeader?: boolean;
}

export type FileProblem =
  DecodeProblem | WorkbookProblem | { readonly code: 'wrong-encoding' } | { readonly code: 'no-rows' };

const NONE: ReadonlySet<number> = new Set();

const strictDecode = (bytes: Uint8Array, encoding: Encoding) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** Reads a table out of a file's bytes: delimited text, vCards or a workbook, told apart by content, not by name. */
export async function readFile(
  bytes: Uint8Array,
  choice: ReadingChoice,
): Promise<Outcome<SourceTable, FileProblem>> {
  if (isWorkbook(bytes)) return readWorkbook(bytes, choice);
  const decoded = choice.encoding ? decodeAs(bytes, choice.encoding) : decodeText(bytes, strictDecode);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (isVCard(text)) {
    const form = { type: 'vcard', encoding } as const;
    return filled({ form, header: VCARD_HEADER, rows: vcardRows(text), brokenQuotes: NONE });
  }
  const { delimiter, ...table } = readTable(text);
  return filled({ form: { type: 'text', encoding, delimiter }, ...headed(table, choice) });
}

function decodeAs(
  bytes: Uint8Array,
  encoding: Encoding,
): Outcome<{ text: string; encoding: Encoding }, FileProblem> {
  try {
    return found({ text: strictDecode(bytes, encoding), encoding });
  } catch {
    return failed({ code: 'wrong-encoding' }); // the only thing a strict decoder throws for
  }
}

async function readWorkbook(
  bytes: Uint8Array,
  choice: ReadingChoice,
): Promise<Outcome<SourceTable, FileProblem>> {
  const read = await readWorksheet(bytes, choice.sheet);
  if (!read.ok) return read;
  const [header, ...rows] = read.value.rows;
  const form = { type: 'workbook', sheet: read.value.name, sheets: read.value.names } as const;
  const titles = header?.cells.map((cell) => cell.trim()) ?? [];
  const table = { header: titles, headerLine: header?.line ?? 1, rows, brokenQuotes: NONE };
  return filled({ form, ...headed(table, choice) });
}

type Headed = Pick<SourceTable, 'header' | 'rows' | 'brokenQuotes'>;

function headed({ headerLine, ...table }: Headed & { headerLine: number }, choice: ReadingChoice): Headed {
  if (choice.hasHeader !== false) return table;
  return {
    ...table,
    header: table.header.map((_, column) => String(column + 1)),
    rows: [{ line: headerLine, cells: table.header }, ...table.rows],
  };
}

function filled(table: SourceTable): Outcome<SourceTable, FileProblem> {
  return table.rows.length === 0 ? failed({ code: 'no-rows' }) : found(table);
}
