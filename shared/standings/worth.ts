import { type Aggregate, yearlyTotals } from '../method/aggregates.ts';
import { shareOfWallet, type WalletProblem } from '../method/behaviour.ts';
import { dayNumber } from '../method/days.ts';
import type { Layer } from '../method/layers.ts';
import { rhythmOf } from '../method/loyalty.ts';
import { layerBelow } from '../method/pyramid.ts';
import type { ProspectStatus } from '../method/prospects.ts';
import { totalsWithin, type Totals } from '../method/purchase-days.ts';
import { layersOfCustomer, type Ranks } from './ranks.ts';
import type { Moment } from './moment.ts';
import type { Standing, StandingProblem } from './standing.ts';
import type { CustomerFacts } from './facts.ts';

/** A customer's purchases and its place among all. */
export interface Worth {
  readonly aggregate: Aggregate | undefined;
  readonly layers: ReturnType<typeof layersOfCustomer>;
  /** Null for whoever never bought. */
  readonly currency: string | null;
  /** Some of its purchases are in another currency and are not counted. */
  readonly otherCurrency: boolean;
}

export function worthOf(ranks: Ranks, customerId: string, otherCurrency: boolean): Worth {
  const aggregate = ranks.book.customers.get(customerId);
  return {
    aggregate,
    layers: layersOfCustomer(ranks, customerId),
    currency: aggregate ? ranks.book.currency : null,
    otherCurrency,
  };
}

type Figures = Pick<
  Standing,
  | 'currency'
  | 'revenue'
  | 'margin'
  | 'uncosted'
  | 'lifetimeRevenue'
  | 'lifetimeMargin'
  | 'purchases'
  | 'lastPurchaseOn'
  | 'rhythm'
>;

export function figuresOf({ aggregate, currency }: Worth, { today }: Moment): Figures {
  return {
    currency,
    revenue: aggregate?.window.revenue ?? 0,
    margin: aggregate?.window.margin ?? 0,
    uncosted: aggregate?.window.uncosted ?? 0,
    lifetimeRevenue: aggregate?.lifetime.revenue ?? 0,
    lifetimeMargin: aggregate?.lifetime.margin ?? 0,
    purchases: aggregate?.lifetime.purchases ?? 0,
    lastPurchaseOn: aggregate?.lastDay ?? null,
    rhythm: aggregate ? rhythmOf(aggregate.days, today) : null,
  };
}

type Place = Pick<Standing, 'layer' | 'previousLayer' | 'movement'>;

/** The layer now and before, and which way the customer moved between them. */
export function placeOf(worth: Worth, status: ProspectStatus, moment: Moment, compare: Compare): Place {
  const { aggregate, layers } = worth;
  const layer = layers.now ?? layerBelow(aggregate, status);
  const previousLayer = layers.before ?? (boughtBy(aggregate, moment.before.to) ? 'inactive' : null);
  return { layer, previousLayer, movement: movementOf(layer, previousLayer, compare) };
}

type Compare = (one: Layer, other: Layer) => number;

function movementOf(layer: Layer, previous: Layer | null, compare: Compare): Place['movement'] {
  if (previous === null) return layer === 'prospect' || layer === 'suspect' ? 'same' : 'new';
  const order = compare(layer, previous);
  return order < 0 ? 'up' : order > 0 ? 'down' : 'same';
}

function boughtBy(aggregate: Aggregate | undefined, day: string): boolean {
  return aggregate !== undefined && totalsWithin(aggregate.days, -Infinity, dayNumber(day)).purchases > 0;
}

/** The last 12 months ending today, the 12 before, and so on. */
export function yearsOf({ aggregate }: Worth, { team, today }: Moment): Totals[] {
  const asked = team.standard.rules.flatMap((rule) =>
    rule.when.map((condition) => ('years' in condition ? condition.years : 1)),
  );
  return aggregate ? yearlyTotals(aggregate, today, Math.max(1, ...asked)) : [];
}

/** Our part of what the customer spends in a year; null with the reason when it cannot be told. */
export function walletOf(
  { customer }: CustomerFacts,
  years: readonly Totals[],
  currency: string | null,
): { share: number | null; problem: StandingProblem | null } {
  if (!customer.categorySpend) return { share: null, problem: null };
  const ours = { minor: years[0]?.revenue ?? 0, currency: currency ?? customer.categorySpend.currency };
  const share = shareOfWallet(ours, customer.categorySpend);
  return share.ok
    ? { share: share.value, problem: null }
    : { share: null, problem: walletProblem(share.problem) };
}

function walletProblem({ code }: WalletProblem): StandingProblem | null {
  switch (code) {
    case 'mixed-currencies':
      return 'category-spend-in-other-currency';
    case 'spend-below-ours':
      return 'category-spend-out-of-date';
    case 'no-spend':
      return null;
  }
}
