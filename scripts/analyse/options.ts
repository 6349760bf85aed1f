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

const LONG_OPTIONS = {
  'as-of': { type: 'string' },
  window: { type: 'string', default: '12m' },
  measure: { type: 'string', default: 'revenue' },
  customer: { type: 'string' },
  date: { type: 'string' },
  amount: { type: 'string' },
  cost: { type: 'string' },
  currency: { type: 'string' },
} as const;

/** The command line, or one sentence that says what is wrong with it. */
export function readOptions(args: string[]): Outcome<Options, string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [file, ...more] = positionals;
  if (file === undefined) return failed('name the file of purchases');
  if (more.length > 0) return failed(`one file at a time: ${more.join(', ')} is too much`);
  const asOf = values['as-of'];
  if (asOf === undefined) return failed('say as of which day: --as-of YYYY-MM-DD');
  if (!isDay(asOf)) return failed(`--as-of ${asOf} is not a day: write YYYY-MM-DD`);
  const span = parseSpan(values.window);
  if (!span) return failed(`--window ${values.window} is not a length: write 12m, 90d or 2y`);
  const { measure } = values;
  if (measure !== 'revenue' && measure !== 'margin') {
    return failed(`--measure ${measure} is not known: write revenue or margin`);
  }
  const currency = values.currency?.toUpperCase() ?? null;
  if (currency !== null && !isCurrency(currency))
    return failed(`--currency ${currency} is not an ISO 4217 code`);
  return found({ file, asOf, span, measure, columns: chosenColumns(values), currency });
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof LONG_OPTIONS; allowPositionals: true }>>;

function parse(args: string[]): Outcome<Parsed, string> {
  try {
    return found(parseArgs({ args, options: LONG_OPTIONS, allowPositionals: true, strict: true }));
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error)); // parseArgs words it for people
  }
}

function chosenColumns(values: Parsed['values']): Options['columns'] {
  const chosen: Partial<Record<PurchaseColumn, string>> = {};
  for (const column of PURCHASE_COLUMNS) {
    const name = values[column];
    if (name !== undefined) chosen[column] = name;
  }
  return chosen;
}
