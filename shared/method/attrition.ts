import type { PurchaseBook } from './aggregates.ts';
import { addDays, type Day } from './days.ts';
import { ratio } from './exact.ts';
import { compareIds } from './ranking.ts';

export const LOSS_REASONS = [
  'contact-moved',
  'service',
  'price',
  'product',
  'competitor',
  'need-gone',
  'other',
] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/** Value lost with a customer: the revenue of its last full year with us, in minor units. */
export interface Loss {
  readonly customerId: string;
  readonly reason: LossReason;
  readonly revenue: number;
}

export interface LossRow {
  readonly reason: LossReason;
  readonly customers: number;
  readonly revenue: number;
  /** Share of all revenue lost; null when that is 0. */
  readonly share: number | null;
}

/** Why value was lost, most expensive reason first; a reason nobody gave is left out. */
export function lossesByReason(losses: readonly Loss[]): LossRow[] {
  const total = losses.reduce((sum, loss) => sum + loss.revenue, 0);
  const groups = Map.groupBy(losses, (loss) => loss.reason);
  return [...groups]
    .map(([reason, own]) => {
      const revenue = own.reduce((sum, loss) => sum + loss.revenue, 0);
      const customers = new Set(own.map((loss) => loss.customerId)).size;
      return { reason, customers, revenue, share: ratio(revenue, total) };
    })
    .toSorted((a, b) => b.revenue - a.revenue || compareIds(a.reason, b.reason));
}

export interface RevenueAtRisk {
  readonly revenue: number;
  readonly customers: readonly { readonly customerId: string; readonly revenue: number }[];
}

/** Revenue of the book's window (the last 12 months) of customers with an open complaint, largest first. */
export function revenueAtRisk(book: PurchaseBook, withOpenComplaint: Iterable<string>): RevenueAtRisk {
  const customers = [...new Set(withOpenComplaint)]
    .map((customerId) => ({ customerId, revenue: book.customers.get(customerId)?.window.revenue ?? 0 }))
    .filter((customer) => customer.revenue > 0)
    .toSorted((a, b) => b.revenue - a.revenue || compareIds(a.customerId, b.customerId));
  return { revenue: customers.reduce((sum, customer) => sum + customer.revenue, 0), customers };
}

/** Days between touches of a lost customer, by the reason it left: the minimum that keeps the door open. */
export type UpkeepPlan = Readonly<Record<LossReason, number>>;

export const DEFAULT_UPKEEP: UpkeepPlan = {
  'contact-moved': 30,
  service: 90,
  price: 120,
  product: 180,
  competitor: 90,
  'need-gone': 365,
  other: 180,
};

/** When a lost customer is next due a touch. */
export function nextUpkeep(reason: LossReason, lastTouch: Day, plan: UpkeepPlan = DEFAULT_UPKEEP): Day {
  return addDays(lastTouch, plan[reason]);
}
