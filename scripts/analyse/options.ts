import { parseArgs } from 'node:util';
import { PURCHASE_COLUMNS, type PurchaseColumn } from '../../shared/import/columns.ts';
import { isCurrency } from '../../shared/import/currencies.ts';
import type { DayOrder } from '../../shared/import/days.ts';
import type { Measure } from '../../shared/method/aggregates.ts';
import { isDay, parseSpan, type Day, type Span } from '../../shared/method/days.ts';
import { failed, found, type Outcome } from '../../shared/method/outcome.ts';

export const USAGE = `Usage: npm run -s analyse -- PURCHASES --as-of YYYY-MM-DD
  PURCHASES                      CSV in UTF-8, UTF-16 or GB18030, or XLSX: a customer, a date and an amount in each line
  [--window 12m]                 12m, 90d or 2y, ending on the as-of day
  [--measure revenue|margin]     what customers are ranked by
  [--customer NAME] [--date NAME] [--amount NAME] [--cost NAME] [--currency-column NAME]
                                 the file's columns, by title or by number from 1
  [--currency CODE]              such as CNY; otherwise as the file says, else USD
  [--day-order day-first|month-first]   for 05/06/2024, where no date of the file reads only one way
  [--no-header]                  the first line is a purchase
  [--sheet NAME]                 of a workbook; otherwise the first that holds anything
Prints JSON, money in minor units. What was guessed and what is wrong goes to standard error.`;

export interface Options {
  readonly file: string;
  readonly asOf: Day;
  readonly span: Span;
  readonly measure: Measure;
  readonly columns: Readonly<Partial<Record<PurchaseColumn, string>>>;
  readonly currency: string | null;
  readonly dayOrder: DayOrder | null;
  readonly sheet: string | null;
  readonly hasHeader: boolean;
}

const VALUED = [
  ...(['as-of', 'window', 'measure', 'customer', 'date', 'amount', 'cost'] as const),
  ...(['currency', 'currency-column', 'day-order', 'sheet'] as const),
] as const;
type Valued = (typeof VALUED)[number];
type Given = Readonly<Partial<Record<Valued, string>>>;
const NO_HEADER = 'no-header';

interface Split {
  readonly values: Given;
  readonly positionals: readonly string[];
  readonly hasHeader: boolean;
}

/** The command line, or one sentence that says what is wrong with it. */
export function readOptions(args: string[]): Outcome<Options, string> {
  const split = splitArguments(args);
  if (!split.ok) return split;
  const { values, positionals, hasHeader } = split.value;
  const [file, ...more] = positionals;
  if (file === undefined) return failed('name the file of purchases');
  if (more.length > 0) return failed(`one file at a time: ${more.join(', ')} is too much`);
  const asOf = values['as-of'];
  if (asOf === undefined) return failed('say as of which day: --as-of YYYY-MM-DD');
  // The day after it needs a fifth digit
  if (asOf === '9999-12-31') return failed(`--as-of ${asOf} is later than can be reckoned with`);
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
  const dayOrder = values['day-order'] ?? null;
  if (dayOrder !== null && dayOrder !== 'day-first' && dayOrder !== 'month-first') {
    return failed(`--day-order ${dayOrder} is not known: write day-first or month-first`);
  }
  const sheet = values.sheet ?? null;
  const columns = chosenColumns(values);
  return found({ file, asOf, span, measure, columns, currency, dayOrder, sheet, hasHeader });
}

/** Not in parseArgs' strict mode, whose messages are for programmers. */
function splitArguments(args: string[]): Outcome<Split, string> {
  const options = Object.fromEntries(VALUED.map((name) => [name, { type: 'string' as const }]));
  const { tokens, positionals } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Partial<Record<Valued, string>> = {};
  let hasHeader = true;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.name === NO_HEADER) {
      hasHeader = false;
      continue;
    }
    const name = VALUED.find((known) => known === token.name);
    if (name === undefined) return failed(`${token.rawName} is not an option`);
    if (token.value === undefined || token.value === '') return failed(`${token.rawName} needs a value`);
    values[name] = token.value;
  }
  return found({ values, positionals, hasHeader });
}

function chosenColumns(values: Given): Options['columns'] {
  const chosen: Partial<Record<PurchaseColumn, string>> = {};
  for (const column of PURCHASE_COLUMNS) {
    const name = values[column === 'currency' ? 'currency-column' : column];
    if (name !== undefined) chosen[column] = name;
  }
  return chosen;
}
