import { ratio, scaled, spread } from './exact.ts';

/** One customer's figures for a period, in minor units of one currency. */
export interface CustomerValue {
  readonly customerId: string;
  readonly revenue: number;
  readonly margin: number;
  /** Marketing and sales cost noted for this customer. */
  readonly directCost: number;
  readonly minutes: number;
}

/** One layer's or tier's result, in minor units. */
export interface ValueRow<Segment extends string> {
  readonly segment: Segment;
  readonly customers: number;
  readonly revenue: number;
  readonly margin: number;
  readonly directCost: number;
  /** Its part of the cost that belongs to no customer, by time spent. */
  readonly spreadCost: number;
  /** Margin minus direct and spread cost. */
  readonly profit: number;
  readonly averageRevenue: number | null;
  readonly averageProfit: number | null;
  /** Profit per unit of marketing and sales spend; null without spend. */
  readonly returnOnSpend: number | null;
}

export interface ValueAnalysis<Segment extends string> {
  readonly rows: ValueRow<Segment>[];
  /** Indirect cost that could not be spread because no time was noted at all. */
  readonly unspread: number;
}

/**
 * Value by layer or tier: marketing and sales cost is assigned directly where it is known, and the rest is
 * spread by time, to the minor unit: the spread parts always add up to `indirectCost`.
 */
export function analyseValue<Segment extends string>(
  customers: readonly CustomerValue[],
  segments: readonly Segment[],
  segmentOf: (customerId: string) => Segment,
  indirectCost: number,
): ValueAnalysis<Segment> {
  const members = Map.groupBy(customers, (customer) => segmentOf(customer.customerId));
  const groups = segments.map((segment) => members.get(segment) ?? []);
  const parts = spread(
    indirectCost,
    groups.map((group) => sumOf(group, 'minutes')),
  );
  return {
    rows: segments.map((segment, index) => row(segment, groups[index] ?? [], parts?.[index] ?? 0)),
    unspread: parts === null ? indirectCost : 0,
  };
}

function row<Segment extends string>(
  segment: Segment,
  group: readonly CustomerValue[],
  spreadCost: number,
): ValueRow<Segment> {
  const revenue = sumOf(group, 'revenue');
  const margin = sumOf(group, 'margin');
  const directCost = sumOf(group, 'directCost');
  const profit = margin - directCost - spreadCost;
  const size = group.length;
  return {
    segment,
    customers: size,
    revenue,
    margin,
    directCost,
    spreadCost,
    profit,
    averageRevenue: size === 0 ? null : scaled(revenue, 1, size),
    averageProfit: size === 0 ? null : scaled(profit, 1, size),
    returnOnSpend: ratio(profit, directCost + spreadCost),
  };
}

function sumOf(group: readonly CustomerValue[], field: Exclude<keyof CustomerValue, 'customerId'>): number {
  return group.reduce((sum, customer) => sum + customer[field], 0);
}
