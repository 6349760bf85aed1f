import type { Aggregate, Measure } from './aggregates.ts';
import { ratio } from './exact.ts';
import { ACTIVE_LAYERS, layerEnds, layerOfRank, type ActiveLayer, type Layer } from './layers.ts';
import type { ProspectStatus } from './prospects.ts';
import { rank, type Ranking, type Valued } from './ranking.ts';

/** One layer of the pyramid; amounts in minor units of the book's currency. */
export interface LayerSummary {
  readonly layer: ActiveLayer;
  readonly customers: number;
  readonly value: number;
  /** Its real share of the total; null when the total is 0. Never assumed. */
  readonly share: number | null;
  /** The lowest value in the layer; null when it is empty. */
  readonly lowest: number | null;
}

/**
 * Limits found at a review and kept until the next: the lowest value of each layer, in minor units.
 * Null for a layer that was empty then: nobody is classified into it.
 */
export interface FrozenLimits {
  readonly measure: Measure;
  readonly currency: string;
  readonly top: number | null;
  readonly large: number | null;
  readonly medium: number | null;
}

/** Customers with revenue above 0 in the window, ranked by revenue or margin of the window. */
export function rankActive(aggregates: Iterable<Aggregate>, measure: Measure): Ranking {
  const active: Valued[] = [];
  for (const { customerId, window } of aggregates) {
    if (window.revenue > 0) active.push({ customerId, value: window[measure] });
  }
  return rank(active);
}

/** Everyone who bought up to the end of the window, ranked by revenue or margin of all that time. */
export function rankLifetime(aggregates: Iterable<Aggregate>, measure: Measure): Ranking {
  const customers: Valued[] = [];
  for (const { customerId, lifetime } of aggregates) {
    if (lifetime.purchases > 0) customers.push({ customerId, value: lifetime[measure] });
  }
  return rank(customers);
}

/** The four layers of a ranking: Top, Large, Medium, Small by rank. */
export function summariseLayers(ranking: Ranking): LayerSummary[] {
  const ends = layerEnds(ranking.length);
  return summarise(ranking, (_, index) => layerOfRank(index + 1, ends));
}

/** The four layers by frozen limits instead of by rank. */
export function summariseByLimits(ranking: Ranking, limits: FrozenLimits): LayerSummary[] {
  return summarise(ranking, (customer) => layerByLimits(customer.value, limits));
}

/** The layer of every customer of a ranking. */
export function layersOf(ranking: Ranking): Map<string, ActiveLayer> {
  const ends = layerEnds(ranking.length);
  return new Map(ranking.map(({ customerId }, index) => [customerId, layerOfRank(index + 1, ends)]));
}

/** Freezes the limits found in a ranking. */
export function freezeLimits(ranking: Ranking, measure: Measure, currency: string): FrozenLimits {
  const [top, large, medium] = summariseLayers(ranking);
  return {
    measure,
    currency,
    top: top?.lowest ?? null,
    large: large?.lowest ?? null,
    medium: medium?.lowest ?? null,
  };
}

/** The layer of an active customer's value by frozen limits. */
export function layerByLimits(value: number, limits: FrozenLimits): ActiveLayer {
  if (limits.top !== null && value >= limits.top) return 'top';
  if (limits.large !== null && value >= limits.large) return 'large';
  if (limits.medium !== null && value >= limits.medium) return 'medium';
  return 'small';
}

/**
 * Where a customer outside the active layers stands. Whoever was contacted but promised us nothing is an
 * opportunity, and stays with the suspects: prospects are earned.
 */
export function layerBelow(aggregate: Aggregate | undefined, status: ProspectStatus): Layer {
  if (aggregate !== undefined && aggregate.lifetime.purchases > 0) return 'inactive';
  return status === 'prospect' ? 'prospect' : 'suspect';
}

function summarise(
  ranking: Ranking,
  layerAt: (customer: Valued, index: number) => ActiveLayer,
): LayerSummary[] {
  const sums = new Map(ACTIVE_LAYERS.map((layer) => [layer, { customers: 0, value: 0, lowest: Infinity }]));
  let total = 0;
  for (const [index, customer] of ranking.entries()) {
    const sum = sums.get(layerAt(customer, index));
    if (sum === undefined) continue;
    sum.customers += 1;
    sum.value += customer.value;
    sum.lowest = Math.min(sum.lowest, customer.value);
    total += customer.value;
  }
  return [...sums].map(([layer, sum]) => ({
    layer,
    customers: sum.customers,
    value: sum.value,
    share: ratio(sum.value, total),
    lowest: sum.customers === 0 ? null : sum.lowest,
  }));
}
