import { dayFromNumber, dayNumber, type Day } from './days.ts';

/** One customer's purchases of one day, in minor units. */
export interface PurchaseDay {
  /** Day number (see days.ts). */
  readonly day: number;
  revenue: number;
  /** Revenue minus cost, of the purchases whose cost is known. */
  margin: number;
  purchases: number;
  /** Purchases whose cost is not known; they add nothing to the margin. */
  uncosted: number;
}

export interface Totals {
  readonly revenue: number;
  readonly margin: number;
  readonly purchases: number;
  readonly uncosted: number;
}

/** Position of the first entry not before `day`. */
export function positionOf(days: readonly PurchaseDay[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.day ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entry of that day, inserted in order if it is new. */
export function entryOn(days: PurchaseDay[], day: number): PurchaseDay {
  const last = days.at(-1);
  const at = last === undefined || last.day < day ? days.length : positionOf(days, day);
  const existing = days[at];
  if (existing?.day === day) return existing;
  const entry: PurchaseDay = { day, revenue: 0, margin: 0, purchases: 0, uncosted: 0 };
  if (at === days.length) days.push(entry);
  else days.splice(at, 0, entry);
  return entry;
}

/** Sums over day numbers `from` to `to`, both included. */
export function totalsWithin(days: readonly PurchaseDay[], from: number, to: number): Totals {
  let revenue = 0;
  let margin = 0;
  let purchases = 0;
  let uncosted = 0;
  for (let at = positionOf(days, from); at < days.length; at += 1) {
    const entry = days[at];
    if (entry === undefined || entry.day > to) break;
    revenue += entry.revenue;
    margin += entry.margin;
    purchases += entry.purchases;
    uncosted += entry.uncosted;
  }
  return { revenue, margin, purchases, uncosted };
}

/** Distinct days with a purchase, up to and including `to`, oldest first. */
export function daysUpTo(days: readonly PurchaseDay[], to: Day): Day[] {
  const end = positionOf(days, dayNumber(to) + 1);
  return days.slice(0, end).map((entry) => dayFromNumber(entry.day));
}
