import { readFile as readBytes } from 'node:fs/promises';
import { findColumns } from '../shared/import/columns.ts';
import { readFile, type SourceTable } from '../shared/import/read-file.ts';
import { currencyOf, readPurchases } from '../shared/import/purchases.ts';
import { aggregatePurchases } from '../shared/method/aggregates.ts';
import { analyse, type Analysis } from '../shared/method/analysis.ts';
import { windowEndingOn } from '../shared/method/days.ts';
import { failed, type Outcome } from '../shared/method/outcome.ts';
import { readOptions, USAGE, type Options } from './analyse/options.ts';
import { stateLeftOut, stateReading } from './analyse/statement.ts';
import {
  isPurchase,
  listed,
  wordBookProblem,
  wordColumnProblem,
  wordFileProblem,
} from './analyse/wording.ts';

/** Why there is no analysis: exit code 1 for a file with bad lines, 2 for a call that cannot be carried out. */
interface Refusal {
  readonly exit: 1 | 2;
  readonly lines: readonly string[];
}

const FALLBACK_CURRENCY = 'USD';
const NO_HEADER =
  'the first line is a purchase, not a header: add --no-header and number the columns, as in --customer 1 --date 2 --amount 3';

const args = process.argv.slice(2);
const outcome = args.includes('--help') || args.includes('-h') ? null : await run(args);
if (outcome === null) console.log(USAGE);
else if (outcome.ok) console.log(JSON.stringify(outcome.value, null, 2));
else {
  for (const line of outcome.problem.lines) console.error(line);
  process.exitCode = outcome.problem.exit;
}

async function run(commandLine: string[]): Promise<Outcome<Analysis, Refusal>> {
  const read = readOptions(commandLine);
  if (!read.ok) return refused(`${read.problem} (see --help)`);
  const options = read.value;
  const { file, measure } = options;
  const opened = await open(options);
  if (!opened.ok) return opened;
  const table = opened.value;
  if (options.hasHeader && isPurchase(table.header)) return refused(`${file}: ${NO_HEADER}`);
  const columns = findColumns(table.header, options.columns);
  if (!columns.ok) return refused(`${file}: ${wordColumnProblem(columns.problem, table)}`);
  if (table.rows.length === 0) return refused(`${file}: ${wordFileProblem({ code: 'no-rows' })}`);
  if (measure === 'margin' && columns.value.cost === null) {
    return refused(`${file}: a margin needs a cost: name its column with --cost NAME`);
  }
  const stated = currencyOf(table, columns.value);
  const currency = options.currency ?? stated ?? FALLBACK_CURRENCY;
  const window = windowEndingOn(options.asOf, options.span);
  const { purchases, badLines, dayOrder } = readPurchases(table, columns.value, currency, options.dayOrder);
  const isAssumed = options.currency === null && stated === null;
  stateReading({ options, table, columns: columns.value, currency, isAssumed, window, dayOrder });
  if (badLines.length > 0) return failed({ exit: 1, lines: listed(file, badLines) });
  stateLeftOut(purchases, options);
  const book = aggregatePurchases(purchases, window);
  const analysed = book.ok ? analyse(book.value, measure) : book;
  return analysed.ok
    ? analysed
    : failed({ exit: 1, lines: [`${file}: ${wordBookProblem(analysed.problem)}`] });
}

async function open({ file, sheet, hasHeader }: Options): Promise<Outcome<SourceTable, Refusal>> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return refused(`${file}: there is no such file`);
    return refused(
      `${file}: cannot be read (${code === 'EISDIR' ? 'it is a folder' : String(code ?? error)})`,
    );
  }
  const read = await readFile(bytes, { encoding: null, sheet, hasHeader });
  if (!read.ok) return refused(`${file}: ${wordFileProblem(read.problem)}`);
  const { form } = read.value;
  if (form.type === 'workbook' && sheet !== null && form.sheet !== sheet) {
    return refused(`${file}: there is no sheet "${sheet}"; its sheets are: ${form.sheets.join(', ')}`);
  }
  return read;
}

function refused(line: string): Outcome<never, Refusal> {
  return failed({ exit: 2, lines: [line] });
}
