import type { Bought } from '../method/aggregates.ts';
import type { Outcome } from '../method/outcome.ts';
import { minorDigits } from '../records/minor-digits.ts';
import { parseAmount, statedCurrency, type AmountProblem } from './amounts.ts';
import type { PurchaseColumn, PurchaseColumns } from './columns.ts';
import { currencyInTitle, readCurrency } from './currencies.ts';
import { type DecimalMark, provenMark } from './decimal-mark.ts';
import { parseDay, provenOrder, type DayOrder, type DayProblem } from './days.ts';
import type { SourceTable } from './read-file.ts';
import type { TableRow } from './table.ts';

export type LineProblem =
  | { readonly code: 'customer-missing' }
  | { readonly code: 'too-many-cells'; readonly cells: number; readonly header: number }
  | { readonly code: 'unclosed-quote' }
  | { readonly code: 'not-a-currency'; readonly text: string }
  | DayProblem
  | AmountProblem;

/** A line that cannot be a purchase: the first reason, and the column it is in where it is in one. */
export interface BadLine {
  readonly line: number;
  readonly column: PurchaseColumn | null;
  readonly problem: LineProblem;
}

export interface PurchasesRead {
  readonly purchases: readonly Bought[];
  readonly badLines: readonly BadLine[];
  /** The order of day and month that the file's own dates prove. */
  readonly dayOrder: DayOrder | null;
}

type Purchases = Pick<SourceTable, 'header' | 'rows' | 'brokenQuotes'>;

/** The currency that the amount's header, the currency column or else an amount is the first to state; else null. */
export function currencyOf(table: Purchases, columns: PurchaseColumns): string | null {
  const title = table.header[columns.amount] ?? '';
  const unit = /[([](.*)[)\]]/.exec(title.normalize('NFKC'))?.[1];
  const inHeader = statedCurrency(unit ?? '') ?? currencyInTitle(title);
  if (inHeader !== null) return inHeader;
  for (const text of cellsOf(table, columns.currency)) {
    const stated = readCurrency(text, 'currency');
    if (stated.ok) return stated.value;
  }
  for (const text of cellsOf(table, columns.amount)) {
    const stated = statedCurrency(text);
    if (stated !== null) return stated;
  }
  return null;
}

/**
 * Reads every line as a purchase; bad lines are listed, never dropped in silence. A blank cost is not known.
 * `dayOrder` is for files whose dates do not prove one.
 */
export function readPurchases(
  table: Purchases,
  columns: PurchaseColumns,
  currency: string,
  dayOrder: DayOrder | null = null,
): PurchasesRead {
  const proven = provenOrder(cellsOf(table, columns.date));
  const reading: Reading = {
    columns,
    currency,
    digits: minorDigits(currency),
    dayOrder: proven ?? dayOrder,
    decimalMark: provenMark(amounts(table, columns)),
    width: table.header.length,
  };
  const purchases: Bought[] = [];
  const badLines: BadLine[] = [];
  for (const row of table.rows) {
    const read = table.brokenQuotes.has(row.line)
      ? bad(row, null, { code: 'unclosed-quote' })
      : readRow(row, reading);
    if (read.ok) purchases.push(read.value);
    else badLines.push(read.problem);
  }
  return { purchases, badLines, dayOrder: proven };
}

interface Reading {
  readonly columns: PurchaseColumns;
  readonly currency: string;
  readonly digits: number;
  readonly dayOrder: DayOrder | null;
  readonly decimalMark: DecimalMark | null;
  readonly width: number;
}

function readRow(row: TableRow, reading: Reading): Outcome<Bought, BadLine> {
  const { columns, currency, digits, decimalMark } = reading;
  const { cells } = row;
  // Most often an amount such as 1,234.50 without quotes: reading on would take 1 for the amount.
  if (cells.slice(reading.width).some((cell) => cell.trim() !== '')) {
    return bad(row, null, { code: 'too-many-cells', cells: cells.length, header: reading.width });
  }
  const customerId = (cells[columns.customer] ?? '').trim();
  if (customerId === '') return bad(row, 'customer', { code: 'customer-missing' });
  const day = parseDay(cells[columns.date] ?? '', reading.dayOrder);
  if (!day.ok) return bad(row, 'date', day.problem);
  const other = otherCurrency(columns.currency === null ? '' : (cells[columns.currency] ?? ''), currency);
  if (other !== null) return bad(row, 'currency', other);
  const revenue = parseAmount(cells[columns.amount] ?? '', currency, digits, decimalMark);
  if (!revenue.ok) return bad(row, 'amount', revenue.problem);
  const bought = { customerId, day: day.value, revenue: { minor: revenue.value, currency } };
  const costText = columns.cost === null ? '' : (cells[columns.cost] ?? '').trim();
  if (costText === '') return { ok: true, value: bought };
  const cost = parseAmount(costText, currency, digits, decimalMark);
  if (!cost.ok) return bad(row, 'cost', cost.problem);
  return { ok: true, value: { ...bought, cost: { minor: cost.value, currency } } };
}

function bad(row: TableRow, column: PurchaseColumn | null, problem: LineProblem): Outcome<never, BadLine> {
  return { ok: false, problem: { line: row.line, column, problem } };
}

function otherCurrency(text: string, currency: string): LineProblem | null {
  if (text.trim() === '') return null;
  const stated = readCurrency(text, 'currency');
  if (!stated.ok) return { code: 'not-a-currency', text };
  return stated.value === currency ? null : { code: 'other-currency', text, currency };
}

function* amounts(table: Purchases, columns: PurchaseColumns): Generator<string> {
  yield* cellsOf(table, columns.amount);
  yield* cellsOf(table, columns.cost);
}

function* cellsOf({ rows }: Purchases, column: number | null): Generator<string> {
  if (column !== null) for (const { cells } of rows) yield cells[column] ?? '';
}
