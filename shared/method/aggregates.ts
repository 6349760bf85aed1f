import type { Money } from '../records/fields.ts';
import { addDays, addMonths, dayFromNumber, dayNumber, type Day, type Window } from './days.ts';
import { failed, found, type Outcome } from './outcome.ts';
import { entryOn, positionOf, totalsWithin, type PurchaseDay, type Totals } from './purchase-days.ts';

/** What the method needs of a purchase: the record of that name fits. */
export interface Bought {
  readonly customerId: string;
  readonly day: Day;
  readonly revenue: Money;
  readonly cost?: Money | null | undefined;
}

/**
 * One customer's purchases summed, in minor units of the book's currency. Everything but `days` counts only
 * purchases up to the last day of the window: what happens later is not known yet on that day.
 */
export interface Aggregate {
  readonly customerId: string;
  readonly days: PurchaseDay[];
  window: Totals;
  lifetime: Totals;
  /** Distinct days with a purchase. */
  purchaseDays: number;
  firstDay: Day | null;
  lastDay: Day | null;
}

/** Aggregates of all customers who bought, kept up to date in place: by one purchase, or by another window. */
export interface PurchaseBook {
  /** Null while the book is empty. */
  currency: string | null;
  window: Window;
  readonly customers: Map<string, Aggregate>;
}

export type BookProblem =
  | { readonly code: 'mixed-currencies'; readonly currencies: readonly [string, string] }
  | { readonly code: 'amount-too-large'; readonly customerId: string }
  | { readonly code: 'not-in-book'; readonly customerId: string };

export type Measure = 'revenue' | 'margin';

/** Sums purchases per customer. One pass; at most one currency. */
export function aggregatePurchases(
  purchases: Iterable<Bought>,
  window: Window,
): Outcome<PurchaseBook, BookProblem> {
  const book: PurchaseBook = { currency: null, window, customers: new Map() };
  for (const purchase of purchases) {
    const problem = currencyProblem(book, purchase);
    if (problem) return failed(problem);
    post(book, purchase, 1);
  }
  for (const aggregate of book.customers.values()) {
    summarise(aggregate, window);
    if (!isExact(aggregate)) return failed({ code: 'amount-too-large', customerId: aggregate.customerId });
  }
  return found(book);
}

/** Adds one purchase to the book in place and returns its customer's new aggregate. */
export function addPurchase(book: PurchaseBook, purchase: Bought): Outcome<Aggregate, BookProblem> {
  const problem = currencyProblem(book, purchase);
  if (problem) return failed(problem);
  const aggregate = post(book, purchase, 1);
  summarise(aggregate, book.window);
  if (isExact(aggregate)) return found(aggregate);
  removePurchase(book, purchase);
  return failed({ code: 'amount-too-large', customerId: purchase.customerId });
}

/** Takes back a purchase that was added before. Null: the customer has no purchase left and is out of the book. */
export function removePurchase(book: PurchaseBook, purchase: Bought): Outcome<Aggregate | null, BookProblem> {
  const known = book.customers.get(purchase.customerId);
  const day = dayNumber(purchase.day);
  const at = known ? positionOf(known.days, day) : 0;
  if (known?.days[at]?.day !== day) return failed({ code: 'not-in-book', customerId: purchase.customerId });
  const problem = currencyProblem(book, purchase);
  if (problem) return failed(problem);
  const aggregate = post(book, purchase, -1);
  if (aggregate.days[at]?.purchases === 0) aggregate.days.splice(at, 1);
  if (aggregate.days.length === 0) {
    book.customers.delete(purchase.customerId);
    if (book.customers.size === 0) book.currency = null;
    return found(null);
  }
  summarise(aggregate, book.window);
  return found(aggregate);
}

/** Moves the book to another window in place and returns the customers whose window totals changed. */
export function moveWindow(book: PurchaseBook, window: Window): string[] {
  book.window = window;
  const changed: string[] = [];
  for (const aggregate of book.customers.values()) {
    const before = aggregate.window;
    summarise(aggregate, window);
    if (!sameTotals(before, aggregate.window)) changed.push(aggregate.customerId);
  }
  return changed;
}

/** Totals of the last `years` years, newest first: the 12 months ending on `asOf`, the 12 before, and so on. */
export function yearlyTotals(aggregate: Aggregate, asOf: Day, years: number): Totals[] {
  const dayAfter = addDays(asOf, 1);
  return Array.from({ length: years }, (_, back) =>
    totalsWithin(
      aggregate.days,
      dayNumber(addMonths(dayAfter, -12 * (back + 1))),
      dayNumber(addMonths(dayAfter, -12 * back)) - 1,
    ),
  );
}

function currencyProblem(book: PurchaseBook, purchase: Bought): BookProblem | null {
  const currency = book.currency ?? purchase.revenue.currency;
  for (const amount of [purchase.revenue, purchase.cost]) {
    if (amount && amount.currency !== currency) {
      return { code: 'mixed-currencies', currencies: [currency, amount.currency] };
    }
  }
  return null;
}

function post(book: PurchaseBook, purchase: Bought, sign: 1 | -1): Aggregate {
  book.currency ??= purchase.revenue.currency;
  let aggregate = book.customers.get(purchase.customerId);
  if (aggregate === undefined) {
    aggregate = emptyAggregate(purchase.customerId);
    book.customers.set(purchase.customerId, aggregate);
  }
  const entry = entryOn(aggregate.days, dayNumber(purchase.day));
  entry.revenue += sign * purchase.revenue.minor;
  entry.purchases += sign;
  if (purchase.cost) entry.margin += sign * (purchase.revenue.minor - purchase.cost.minor);
  else entry.uncosted += sign;
  return aggregate;
}

const NOTHING: Totals = { revenue: 0, margin: 0, purchases: 0, uncosted: 0 };

function emptyAggregate(customerId: string): Aggregate {
  return {
    customerId,
    days: [],
    window: NOTHING,
    lifetime: NOTHING,
    purchaseDays: 0,
    firstDay: null,
    lastDay: null,
  };
}

function summarise(aggregate: Aggregate, window: Window): void {
  const { days } = aggregate;
  const end = dayNumber(window.to);
  aggregate.window = totalsWithin(days, dayNumber(window.from), end);
  aggregate.lifetime = totalsWithin(days, -Infinity, end);
  aggregate.purchaseDays = positionOf(days, end + 1);
  const first = days[0];
  const last = days[aggregate.purchaseDays - 1];
  aggregate.firstDay = first && last ? dayFromNumber(first.day) : null;
  aggregate.lastDay = last ? dayFromNumber(last.day) : null;
}

function isExact(aggregate: Aggregate): boolean {
  return Number.isSafeInteger(aggregate.lifetime.revenue) && Number.isSafeInteger(aggregate.lifetime.margin);
}

function sameTotals(one: Totals, other: Totals): boolean {
  return (
    one.revenue === other.revenue &&
    one.margin === other.margin &&
    one.purchases === other.purchases &&
    one.uncosted === other.uncosted
  );
}
