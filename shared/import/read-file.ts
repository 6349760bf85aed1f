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
  /** Line on which a quote is opened and never closed; null if all are. */
  readonly unclosedQuote: number | null;
}

export interface ReadingChoice {
  /** Null detects it. */
  readonly encoding: Encoding | null;
  /** Null takes the first sheet that holds anything. */
  readonly sheet: string | null;
}

export type FileProblem =
  DecodeProblem | WorkbookProblem | { readonly code: 'wrong-encoding' } | { readonly code: 'no-rows' };

const strictDecode = (bytes: Uint8Array, encoding: Encoding) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** Reads a table out of a file's bytes: delimited text, vCards or a workbook, told apart by content, not by name. */
export async function readFile(
  bytes: Uint8Array,
  choice: ReadingChoice,
): Promise<Outcome<SourceTable, FileProblem>> {
  if (isWorkbook(bytes)) return readWorkbook(bytes, choice.sheet);
  const decoded = choice.encoding ? decodeAs(bytes, choice.encoding) : decodeText(bytes, strictDecode);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (isVCard(text)) {
    const form = { type: 'vcard', encoding } as const;
    return filled({ form, header: VCARD_HEADER, rows: vcardRows(text), unclosedQuote: null });
  }
  const { delimiter, ...table } = readTable(text);
  return filled({ form: { type: 'text', encoding, delimiter }, ...table });
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
  wanted: string | null,
): Promise<Outcome<SourceTable, FileProblem>> {
  const read = await readWorksheet(bytes, wanted);
  if (!read.ok) return read;
  const [header, ...rows] = read.value.rows;
  const form = { type: 'workbook', sheet: read.value.name, sheets: read.value.names } as const;
  return filled({
    form,
    header: header?.cells.map((cell) => cell.trim()) ?? [],
    rows,
    unclosedQuote: null,
  });
}

function filled(table: SourceTable): Outcome<SourceTable, FileProblem> {
  return table.rows.length === 0 ? failed({ code: 'no-rows' }) : found(table);
}
