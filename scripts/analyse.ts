import { readFile } from 'node:fs/promises';
import { currencyOf, readPurchases, type BadLine } from '../shared/import/purchases.ts';
import { PURCHASE_COLUMNS } from '../shared/import/column-names.ts';
import { findColumns, type PurchaseColumns } from '../shared/import/columns.ts';
import { decodeText, type Decoded } from '../shared/import/decode.ts';
import { readTable, type Table } from '../shared/import/table.ts';
import { aggregatePurchases, type Bought, type BookProblem } from '../shared/method/aggregates.ts';
import { analyse, type Analysis } from '../shared/method/analysis.ts';
import { windowEndingOn, type Window } from '../shared/method/days.ts';
import { failed, found, type Outcome } from '../shared/method/outcome.ts';
import { readOptions, USAGE, type Options } from './analyse/options.ts';
import { wordBadLine, wordColumnProblem } from './analyse/wording.ts';

/** Why there is no analysis: exit code 1 for a file with bad lines, 2 for a call that cannot be carried out. */
interface Refusal {
  readonly exit: 1 | 2;
  readonly lines: readonly string[];
}

const BAD_LINES_SHOWN = 20;
const FALLBACK_CURRENCY = 'USD';

const args = process.argv.slice(2);
const outcome = args.includes('--help') ? null : await run(args);
if (outcome === null) console.log(USAGE);
else if (outcome.ok) console.log(JSON.stringify(outcome.value, null, 2));
else {
  for (const line of outcome.problem.lines) console.error(line);
  process.exitCode = outcome.problem.exit;
}

async function run(commandLine: string[]): Promise<Outcome<Analysis, Refusal>> {
  const options = readOptions(commandLine);
  if (!options.ok) return refused(`${options.problem} (see --help)`);
  const { file, asOf, span, columns: given, measure } = options.value;
  const decoded = await readText(file);
  if (!decoded.ok) return decoded;
  const table = readTable(decoded.value.text);
  const columns = findColumns(table.header, given);
  if (!columns.ok) return refused(`${file}: ${wordColumnProblem(columns.problem, table.header)}`);
  if (table.rows.length === 0) return refused(`${file}: holds a header but no purchases`);
  if (measure === 'margin' && columns.value.cost === null) {
    return refused(`${file}: a margin needs a cost: name its column with --cost NAME`);
  }
  const currency = options.value.currency ?? currencyOf(table, columns.value) ?? FALLBACK_CURRENCY;
  const window = windowEndingOn(asOf, span);
  state(options.value, { decoded: decoded.value, table, columns: columns.value, currency, window });
  const { purchases, badLines } = readPurchases(table, columns.value, currency);
  if (badLines.length > 0) return failed({ exit: 1, lines: listed(file, badLines) });
  stateLeftOut(purchases, options.value);
  const book = aggregatePurchases(purchases, window);
  if (!book.ok) return failed({ exit: 1, lines: [`${file}: ${wordBookProblem(book.problem)}`] });
  return found(analyse(book.value, measure));
}

async function readText(file: string): Promise<Outcome<Decoded, Refusal>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return refused(`${file}: there is no such file`);
    return refused(
      `${file}: cannot be read (${code === 'EISDIR' ? 'it is a folder' : String(code ?? error)})`,
    );
  }
  const decoded = decodeText(bytes, (part, encoding) =>
    new TextDecoder(encoding, { fatal: true }).decode(part),
  );
  if (decoded.ok) return decoded;
  return refused(
    decoded.problem.code === 'empty'
      ? `${file}: is empty`
      : `${file}: is not text in UTF-8, UTF-16 or GB18030; save it as CSV UTF-8`,
  );
}

interface Reading {
  readonly decoded: Decoded;
  readonly table: Table;
  readonly columns: PurchaseColumns;
  readonly currency: string;
  readonly window: Window;
}

/** What was guessed is said, so that it can be overridden. */
function state(options: Options, { decoded, table, columns, currency, window }: Reading): void {
  const used = PURCHASE_COLUMNS.flatMap((column) => {
    const at = columns[column];
    return at === null ? [] : [`${column} = "${table.header[at] ?? ''}"`];
  });
  const delimiter = table.delimiter === '\t' ? 'tab' : table.delimiter;
  console.error(`columns: ${used.join(', ')} (override with --customer, --date, --amount, --cost)`);
  console.error(`read as: ${decoded.encoding}, separated by ${delimiter}; currency ${currency}`);
  console.error(`window: ${window.from} to ${window.to}, ranked by ${options.measure}`);
}

function stateLeftOut(purchases: readonly Bought[], { asOf, measure }: Options): void {
  const later = purchases.filter((purchase) => purchase.day > asOf).length;
  if (later > 0) console.error(`left out: ${counted(later)} after ${asOf}`);
  const uncosted = measure === 'margin' ? purchases.filter((purchase) => !purchase.cost).length : 0;
  if (uncosted > 0) console.error(`left out of the margin: ${counted(uncosted)} without a cost`);
}

function counted(purchases: number): string {
  return `${purchases} ${purchases === 1 ? 'purchase' : 'purchases'}`;
}

function listed(file: string, badLines: readonly BadLine[]): string[] {
  const shown = badLines.slice(0, BAD_LINES_SHOWN).map(wordBadLine);
  const more = badLines.length - shown.length;
  return [
    `${file}: ${badLines.length} bad ${badLines.length === 1 ? 'line' : 'lines'}, nothing analysed`,
    ...shown,
    ...(more > 0 ? [`... and ${more} more`] : []),
  ];
}

function wordBookProblem(problem: BookProblem): string {
  switch (problem.code) {
    case 'mixed-currencies':
      return `holds two currencies, ${problem.currencies.join(' and ')}`;
    case 'amount-too-large':
      return `the purchases of customer ${problem.customerId} are too large to be summed exactly`;
    case 'not-in-book':
      return `customer ${problem.customerId} has no such purchase`;
  }
}

function refused(line: string): Outcome<never, Refusal> {
  return failed({ exit: 2, lines: [line] });
}
