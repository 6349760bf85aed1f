import type { Aggregate } from './aggregates.ts';
import { dayNumber, type Day } from './days.ts';
import { median, ratio } from './exact.ts';
import type { PurchaseDay } from './purchase-days.ts';
import { positionOf } from './purchase-days.ts';
import { compareIds, type Ranking } from './ranking.ts';

export interface Repurchase {
  readonly customers: number;
  /** Customers with purchases on two or more distinct days: the definition that counts. */
  readonly byDays: number;
  /** Customers with two or more purchases, be they on one day: shown beside it, because it flatters. */
  readonly byPurchases: number;
  /** `byDays` over `customers`; null without customers. */
  readonly rate: number | null;
  /** Purchases per customer; null without customers. */
  readonly frequency: number | null;
}

/** Repurchase rate and frequency of everyone who bought up to the end of the book's window. */
export function repurchase(aggregates: Iterable<Aggregate>): Repurchase {
  let customers = 0;
  let byDays = 0;
  let byPurchases = 0;
  let purchases = 0;
  for (const { lifetime, purchaseDays } of aggregates) {
    if (lifetime.purchases === 0) continue;
    customers += 1;
    purchases += lifetime.purchases;
    if (purchaseDays >= 2) byDays += 1;
    if (lifetime.purchases >= 2) byPurchases += 1;
  }
  return {
    customers,
    byDays,
    byPurchases,
    rate: ratio(byDays, customers),
    frequency: ratio(purchases, customers),
  };
}

/** The value of the first `percent` of customers (rounded up) over the total; null when that is 0. */
export function shareOfFirst(ranking: Ranking, percent: number): number | null {
  const first = Math.ceil((ranking.length * percent) / 100);
  let value = 0;
  let total = 0;
  for (const [index, one] of ranking.entries()) {
    if (index < first) value += one.value;
    total += one.value;
  }
  return ratio(value, total);
}

/**
 * The contribution curve: share of the total value that the first 1 %, 2 % ... 100 % of customers bring.
 * Source: the Pareto (or Lorenz) curve of sales; the real shares, never an assumed 80/20.
 */
export function contributionCurve(ranking: Ranking): { percent: number; share: number | null }[] {
  const sums = [0];
  for (const { value } of ranking) sums.push((sums.at(-1) ?? 0) + value);
  const total = sums.at(-1) ?? 0;
  return Array.from({ length: 100 }, (_, index) => {
    const percent = index + 1;
    const first = Math.ceil((ranking.length * percent) / 100);
    return { percent, share: ratio(sums[first] ?? 0, total) };
  });
}

/** How often each purchase motive was named, most named first. */
export function motives(named: Iterable<string>): { motive: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const motive of named) counts.set(motive, (counts.get(motive) ?? 0) + 1);
  return [...counts]
    .map(([motive, count]) => ({ motive, count }))
    .toSorted((a, b) => b.count - a.count || compareIds(a.motive, b.motive));
}

export interface Rhythm {
  /** Median number of days between purchase days. */
  readonly usualDays: number;
  readonly daysSince: number;
  /** Days beyond the usual interval times the allowance; 0 when not overdue. */
  readonly overdueDays: number;
}

/** How much longer than usual a customer may take before it is overdue. */
export const RHYTHM_ALLOWANCE = 1.5;

/** A customer's usual rhythm; null until three purchase days give two intervals. */
export function rhythmOf(
  days: readonly PurchaseDay[],
  asOf: Day,
  allowance: number = RHYTHM_ALLOWANCE,
): Rhythm | null {
  const today = dayNumber(asOf);
  const known = days.slice(0, positionOf(days, today + 1)).map((entry) => entry.day);
  const last = known.at(-1);
  const intervals = known.slice(1).map((day, index) => day - (known[index] ?? day));
  const usualDays = median(intervals);
  if (known.length < 3 || last === undefined || usualDays === null) return null;
  const daysSince = today - last;
  return { usualDays, daysSince, overdueDays: Math.max(0, daysSince - Math.floor(usualDays * allowance)) };
}

/** Customers overdue for their usual purchase, the longest overdue first. */
export function overdueCustomers(
  aggregates: Iterable<Aggregate>,
  asOf: Day,
): ({ customerId: string } & Rhythm)[] {
  const overdue: ({ customerId: string } & Rhythm)[] = [];
  for (const { customerId, days } of aggregates) {
    const rhythm = rhythmOf(days, asOf);
    if (rhythm !== null && rhythm.overdueDays > 0) overdue.push({ customerId, ...rhythm });
  }
  return overdue.toSorted((a, b) => b.overdueDays - a.overdueDays || compareIds(a.customerId, b.customerId));
}
