import Papa from 'papaparse';

/** A row of a delimited file with the number of the line it starts on, counted from 1 as editors do. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly TableRow[];
  readonly delimiter: string;
  /** Lines of cells whose quotes are not closed or not doubled, so that they may have swallowed other lines. */
  readonly brokenQuotes: ReadonlySet<number>;
}

/** Excel's own first line, which names the separator of what follows. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n|\n|\r)/;

/** Splits a delimited text (comma, tab, semicolon or bar; quoted as in RFC 4180). Blank lines are left out. */
export function readTable(text: string): Table {
  // The last line's end would count as a line of one cell and mislead the guess in short files
  const stated = SEPARATOR_LINE.exec(text);
  const content = text.slice(stated?.[0].length ?? 0).replace(/[\r\n]+$/, '');
  const parsed = Papa.parse<string[]>(content, {
    delimiter: stated?.[1] ?? '',
    delimitersToGuess: [',', '\t', ';', '|'],
  });
  const suspects = new Map(parsed.errors.map((error) => [error.row, error.code]));
  const rows: TableRow[] = [];
  const brokenQuotes = new Set<number>();
  let line = stated ? 2 : 1;
  for (const [index, cells] of parsed.data.entries()) {
    // A stray quote inside a quoted cell is harmless unless the cell ran on into the next line
    const code = suspects.get(index);
    const ranOn = code === 'InvalidQuotes' && linesInside(cells) > 0;
    if (code === 'MissingQuotes' || ranOn) brokenQuotes.add(line);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += 1 + linesInside(cells);
  }
  const [header, ...body] = rows;
  return {
    header: header?.cells.map((cell) => cell.trim()) ?? [],
    headerLine: header?.line ?? 1,
    rows: body,
    delimiter: parsed.meta.delimiter,
    brokenQuotes,
  };
}

function linesInside(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
