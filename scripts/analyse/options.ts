import { parseArgs } from 'node:util';
import { isCurrency } from '../../shared/import/amounts.ts';
import { PURCHASE_COLUMNS, type PurchaseColumn } from '../../shared/import/column-names.ts';
import type { Measure } from '../../shared/method/aggregates.ts';
import { isDay, parseSpan, type Day, type Span } from '../../shared/method/days.ts';
import { failed, found, type Outcome } from '../../shared/method/outcome.ts';

export const USAGE = `Usage: npm run -s analyse -- PURCHASES.csv --as-of YYYY-MM-DD
  [--window 12m]                 12m, 90d or 2y, ending on the as-of day
  [--measure revenue|margin]     what customers are ranked by
  [--customer NAME] [--date NAME] [--amount NAME] [--cost NAME]   the file's columns
  [--currency CODE]              such as CNY; otherwise as the amounts say, else USD`;

export interface Options {
  readonly file: string;
  readonly asOf: Day;
  readonly span: Span;
  readonly measure: Measure;
  readonly columns: Readonly<Partial<Record<PurchaseColumn, string>>>;
  readonly currency: string | null;
}

const VALUED = ['as-of', 'window', 'measure', 'customer', 'date', 'amount', 'cost', 'currency'] as const;
type Valued = (typeof VALUED)[number];
type Given = Readonly<Partial<Record<Valued, string>>>;

/** The command line, or one sentence that says what is wrong with it. */
export function readOptions(args: string[]): Outcome<Options, string> {
  const split = splitArguments(args);
  if (!split.ok) return split;
  const { values, positionals } = split.value;
  const [file, ...more] = positionals;
  if (file === undefined) return failed('name the file of purchases');
  if (more.length > 0) return failed(`one file at a time: ${more.join(', ')} is too much`);
  const asOf = values['as-of'];
  if (asOf === undefined) return failed('say as of which day: --as-of YYYY-MM-DD');
  if (!isDay(asOf)) return failed(`--as-of ${asOf} is not a day: write YYYY-MM-DD`);
  const { window = '12m', measure = 'revenue' } = values;
  const span = parseSpan(window);
  if (!span) return failed(`--window ${window} is not a length: write 12m, 90d or 2y`);
  if (measure !== 'revenue' && measure !== 'margin') {
    return failed(`--measure ${measure} is not known: write revenue or margin`);
  }
  const currency = values.currency?.toUpperCase() ?? null;
  if (currency !== null && !isCurrency(currency))
    return failed(`--currency ${currency} is not an ISO 4217 code`);
  return found({ file, asOf, span, measure, columns: chosenColumns(values), currency });
}

/** Not in parseArgs' strict mode, whose messages are for programmers. */
function splitArguments(args: string[]): Outcome<{ values: Given; positionals: string[] }, string> {
  const options = Object.fromEntries(VALUED.map((name) => [name, { type: 'string' as const }]));
  const { tokens, positionals } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Partial<Record<Valued, string>> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = VALUED.find((known) => known === token.name);
    if (name === undefined) return failed(`${token.rawName} is not an option`);
    if (token.value === undefined || token.value === '') return failed(`${token.rawName} needs a value`);
    values[name] = token.value;
  }
  return found({ values, positionals });
}

function chosenColumns(values: Given): Options['columns'] {
  const chosen: Partial<Record<PurchaseColumn, string>> = {};
  for (const column of PURCHASE_COLUMNS) {
    const name = values[column];
    if (name !== undefined) chosen[column] = name;
  }
  return chosen;
}
