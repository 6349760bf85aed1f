import { type Aggregate, totalsOfYears } from '../method/aggregate.ts';
import { shareOfWallet, type WalletProblem } from '../method/behaviour.ts';
import { compareLayers, type Layer } from '../method/layers.ts';
import { rhythmOf } from '../method/loyalty.ts';
import { layerBelow } from '../method/pyramid.ts';
import type { ProspectStatus } from '../method/prospects.ts';
import type { Totals } from '../method/purchase-days.ts';
import type { CustomerLayers, Ranks } from './ranks.ts';
import type { Moment } from './moment.ts';
import type { Standing, StandingProblem } from './standing.ts';
import type { CustomerFacts } from './facts.ts';

/** A customer's purchases and its place among all. */
export interface Worth {
  readonly aggregate: Aggregate | undefined;
  readonly layers: CustomerLayers;
  /** It had bought by the end of the period before. */
  readonly boughtBefore: boolean;
  /** Null for whoever never bought. */
  readonly currency: string | null;
  /** Some of its purchases are in another currency and are not counted. */
  readonly otherCurrency: boolean;
}

export function worthOf(
  ranks: Ranks,
  customerId: string,
  otherCurrency: boolean,
  layers: CustomerLayers,
): Worth {
  const aggregate = ranks.book.customers.get(customerId);
  return {
    aggregate,
    layers,
    boughtBefore: aggregate !== undefined && (aggregate.days[0]?.day ?? Infinity) <= ranks.beforeEnds,
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
export function placeOf(worth: Worth, status: ProspectStatus): Place {
  const { aggregate, layers } = worth;
  const layer = layers.now ?? layerBelow(aggregate, status);
  const previousLayer = layers.before ?? (worth.boughtBefore ? 'inactive' : null);
  return { layer, previousLayer, movement: movementOf(layer, previousLayer) };
}

function movementOf(layer: Layer, previous: Layer | null): Place['movement'] {
  if (previous === null) return layer === 'prospect' || layer === 'suspect' ? 'same' : 'new';
  const order = compareLayers(layer, previous);
  return order < 0 ? 'up' : order > 0 ? 'down' : 'same';
}

/** The last 12 months ending today, the 12 before, and so on. */
export function yearsOf({ aggregate }: Worth, { years }: Moment): Totals[] {
  return aggregate ? totalsOfYears(aggregate, years) : [];
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
