import Papa from 'papaparse';

/** A row of a delimited file with the number of the line it starts on, counted from 1 as editors do. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly delimiter: string;
  /** Line on which a quote is opened and never closed; null if all are. */
  readonly unclosedQuote: number | null;
}

/** Splits a delimited text (comma, tab, semicolon or bar; quoted as in RFC 4180). Blank lines are left out. */
export function readTable(text: string): Table {
  // The last line's end would count as a line of one cell and mislead the guess in short files
  const content = text.replace(/[\r\n]+$/, '');
  const parsed = Papa.parse<string[]>(content, { delimitersToGuess: [',', '\t', ';', '|'] });
  const unclosed = parsed.errors.find((error) => error.code === 'MissingQuotes')?.row;
  const rows: TableRow[] = [];
  let line = 1;
  let unclosedQuote: number | null = null;
  for (const [index, cells] of parsed.data.entries()) {
    if (index === unclosed) unclosedQuote = line;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += 1 + linesInside(cells);
  }
  const [header, ...body] = rows;
  return {
    header: header?.cells.map((cell) => cell.trim()) ?? [],
    rows: body,
    delimiter: parsed.meta.delimiter,
    unclosedQuote,
  };
}

function linesInside(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
