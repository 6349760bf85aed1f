import type { Money } from '../records/fields.ts';
import { emptyAggregate, isExact, sameTotals, summarise, type Aggregate } from './aggregate.ts';
import { dayNumber, type Day, type Window } from './days.ts';
import { failed, found, type Outcome } from './outcome.ts';
import { entryOn, positionOf } from './purchase-days.ts';

/** Whoever keeps a book reads its aggregates: one import for both. */
export { yearlyTotals, type Aggregate, type Measure } from './aggregate.ts';

/** What the method needs of a purchase: the record of that name fits. */
export interface Bought {
  readonly customerId: string;
  readonly day: Day;
  readonly revenue: Money;
  readonly cost?: Money | null | undefined;
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

/**
 * Posts a purchase to its customer's days alone, or takes it back if it was there. For very many at once: `moveWindow`
 * must follow, which sums up each customer once, and `areExact` says whether every sum is held exactly. The purchase
 * is in the book's currency.
 */
export function postToDays(book: PurchaseBook, purchase: Bought, sign: 1 | -1): void {
  if (sign === 1) {
    post(book, purchase, sign);
    return;
  }
  const at = placeIn(book, purchase);
  if (at !== null) takeBack(book, purchase, at);
}

/** Whether every sum of the book is held exactly. */
export function areExact(book: PurchaseBook): boolean {
  return [...book.customers.values()].every(isExact);
}

/** Takes back a purchase that was added before. Null: the customer has no purchase left and is out of the book. */
export function removePurchase(book: PurchaseBook, purchase: Bought): Outcome<Aggregate | null, BookProblem> {
  const at = placeIn(book, purchase);
  if (at === null) return failed({ code: 'not-in-book', customerId: purchase.customerId });
  const problem = currencyProblem(book, purchase);
  if (problem) return failed(problem);
  const aggregate = takeBack(book, purchase, at);
  if (aggregate !== null) summarise(aggregate, book.window);
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

function currencyProblem(book: PurchaseBook, purchase: Bought): BookProblem | null {
  const currency = book.currency ?? purchase.revenue.currency;
  for (const amount of [purchase.revenue, purchase.cost]) {
    if (amount && amount.currency !== currency) {
      return { code: 'mixed-currencies', currencies: [currency, amount.currency] };
    }
  }
  return null;
}

/** Position of a purchase's day among its customer's days; null when there is none of that day. */
function placeIn(book: PurchaseBook, { customerId, day }: Bought): number | null {
  const days = book.customers.get(customerId)?.days ?? [];
  const number = dayNumber(day);
  const at = positionOf(days, number);
  return days[at]?.day === number ? at : null;
}

/** The customer's aggregate, its sums still to be made; null when it has no purchase left and is out of the book. */
function takeBack(book: PurchaseBook, purchase: Bought, at: number): Aggregate | null {
  const aggregate = post(book, purchase, -1);
  if (aggregate.days[at]?.purchases === 0) aggregate.days.splice(at, 1);
  if (aggregate.days.length > 0) return aggregate;
  book.customers.delete(purchase.customerId);
  if (book.customers.size === 0) book.currency = null;
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
