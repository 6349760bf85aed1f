import type { Bought } from '../method/aggregates.ts';
import type { Outcome } from '../method/outcome.ts';
import { minorDigits, parseAmount, statedCurrency, type AmountProblem } from './amounts.ts';
import type { PurchaseColumn } from './column-names.ts';
import type { PurchaseColumns } from './columns.ts';
import { parseDay, provenOrder, type DayOrder, type DayProblem } from './days.ts';
import type { Table, TableRow } from './table.ts';

export type LineProblem =
  | { readonly code: 'customer-missing' }
  | { readonly code: 'too-many-cells'; readonly cells: number; readonly header: number }
  | { readonly code: 'unclosed-quote' }
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
  readonly dayOrder: DayOrder | null;
}

/** The currency that the amount's header states in brackets, or the first amount that states one; else null. */
export function currencyOf(table: Table, columns: PurchaseColumns): string | null {
  const unit = /[([](.*)[)\]]/.exec((table.header[columns.amount] ?? '').normalize('NFKC'))?.[1];
  const inHeader = statedCurrency(unit ?? '');
  if (inHeader !== null) return inHeader;
  for (const { cells } of table.rows) {
    const stated = statedCurrency(cells[columns.amount] ?? '');
    if (stated !== null) return stated;
  }
  return null;
}

/** Reads every line as a purchase; bad lines are listed, never dropped in silence. A blank cost is not known. */
export function readPurchases(table: Table, columns: PurchaseColumns, currency: string): PurchasesRead {
  const dayOrder = provenOrder(days(table, columns));
  const digits = minorDigits(currency);
  const purchases: Bought[] = [];
  const badLines: BadLine[] = [];
  for (const row of table.rows) {
    const read =
      row.line === table.unclosedQuote
        ? bad(row, null, { code: 'unclosed-quote' })
        : readRow(row, { columns, currency, digits, dayOrder, width: table.header.length });
    if (read.ok) purchases.push(read.value);
    else badLines.push(read.problem);
  }
  return { purchases, badLines, dayOrder };
}

interface Reading {
  readonly columns: PurchaseColumns;
  readonly currency: string;
  readonly digits: number;
  readonly dayOrder: DayOrder | null;
  readonly width: number;
}

function readRow(row: TableRow, reading: Reading): Outcome<Bought, BadLine> {
  const { columns, currency, digits } = reading;
  const { cells } = row;
  // Most often an amount such as 1,234.50 without quotes: reading on would take 1 for the amount.
  if (cells.slice(reading.width).some((cell) => cell.trim() !== '')) {
    return bad(row, null, { code: 'too-many-cells', cells: cells.length, header: reading.width });
  }
  const customerId = (cells[columns.customer] ?? '').trim();
  if (customerId === '') return bad(row, 'customer', { code: 'customer-missing' });
  const day = parseDay(cells[columns.date] ?? '', reading.dayOrder);
  if (!day.ok) return bad(row, 'date', day.problem);
  const revenue = parseAmount(cells[columns.amount] ?? '', currency, digits);
  if (!revenue.ok) return bad(row, 'amount', revenue.problem);
  const bought = { customerId, day: day.value, revenue: { minor: revenue.value, currency } };
  const costText = columns.cost === null ? '' : (cells[columns.cost] ?? '').trim();
  if (costText === '') return { ok: true, value: bought };
  const cost = parseAmount(costText, currency, digits);
  if (!cost.ok) return bad(row, 'cost', cost.problem);
  return { ok: true, value: { ...bought, cost: { minor: cost.value, currency } } };
}

function bad(row: TableRow, column: PurchaseColumn | null, problem: LineProblem): Outcome<never, BadLine> {
  return { ok: false, problem: { line: row.line, column, problem } };
}

function* days(table: Table, columns: PurchaseColumns): Generator<string> {
  for (const { cells } of table.rows) yield cells[columns.date] ?? '';
}
