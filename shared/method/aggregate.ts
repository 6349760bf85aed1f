import { addDays, dayFromNumber, dayNumber, monthsBefore, type Day, type Window } from './days.ts';
import { positionOf, totalsWithin, type PurchaseDay, type Totals } from './purchase-days.ts';

export type Measure = 'revenue' | 'margin';

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

const NOTHING: Totals = { revenue: 0, margin: 0, purchases: 0, uncosted: 0 };

/** A customer before its first purchase. */
export function emptyAggregate(customerId: string): Aggregate {
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

/** Brings everything but `days` up to date with them, for a window. */
export function summarise(aggregate: Aggregate, window: Window): void {
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

/** Whether every sum is held exactly. */
export function isExact(aggregate: Aggregate): boolean {
  return Number.isSafeInteger(aggregate.lifetime.revenue) && Number.isSafeInteger(aggregate.lifetime.margin);
}

export function sameTotals(one: Totals, other: Totals): boolean {
  return (
    one.revenue === other.revenue &&
    one.margin === other.margin &&
    one.purchases === other.purchases &&
    one.uncosted === other.uncosted
  );
}

/** Totals of the last `years` years, newest first: the 12 months ending on `asOf`, the 12 before, and so on. */
export function yearlyTotals(aggregate: Aggregate, asOf: Day, years: number): Totals[] {
  return totalsOfYears(aggregate, yearsEndingOn(asOf, years));
}

/** First and last day numbers of the last `years` years, newest first: worked out once for many customers. */
export function yearsEndingOn(asOf: Day, years: number): { readonly from: number; readonly to: number }[] {
  const dayAfter = addDays(asOf, 1);
  return Array.from({ length: years }, (_, back) => ({
    from: dayNumber(monthsBefore(dayAfter, 12 * (back + 1))),
    to: dayNumber(monthsBefore(dayAfter, 12 * back)) - 1,
  }));
}

/** Totals of the years given as first and last day numbers. */
export function totalsOfYears(
  aggregate: Aggregate,
  years: readonly { readonly from: number; readonly to: number }[],
): Totals[] {
  return years.map(({ from, to }) => totalsWithin(aggregate.days, from, to));
}
