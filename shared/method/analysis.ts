import type { Aggregate, BookProblem, Measure, PurchaseBook } from './aggregates.ts';
import { focusSets } from './focus.ts';
import type { ActiveLayer } from './layers.ts';
import { repurchase, shareOfFirst } from './loyalty.ts';
import { failed, found, type Outcome } from './outcome.ts';
import { layersOf, rankActive, rankLifetime, summariseLayers } from './pyramid.ts';
import type { Ranking } from './ranking.ts';

export interface AnalysedLayer {
  readonly layer: Capitalize<ActiveLayer>;
  readonly customers: number;
  readonly revenue: number;
  /** Only when customers are ranked by it. */
  readonly margin?: number;
  /** The lowest of the measure ranked by; null for an empty layer. */
  readonly lowest: number | null;
}

/** A first look at a file of purchases; amounts in minor units of its currency. */
export interface Analysis {
  readonly customers: number;
  readonly purchases: number;
  readonly revenue: number;
  readonly active: number;
  readonly inactive: number;
  readonly layers: readonly AnalysedLayer[];
  readonly lifetimeLayers: readonly AnalysedLayer[];
  /** Customers needed for 20 and for 50 % of lifetime revenue. */
  readonly focus: Readonly<Record<string, number>>;
  /** Share of lifetime revenue that the first 20 % of customers bring. */
  readonly top20Share: number | null;
  readonly repeatCustomers: { readonly days: number; readonly transactions: number };
}

export type AnalysisProblem = BookProblem | { readonly code: 'total-too-large' };

/** Everything up to the last day of the book's window; what was bought after it is not known yet. */
export function analyse(book: PurchaseBook, measure: Measure): Outcome<Analysis, AnalysisProblem> {
  const aggregates = [...book.customers.values()];
  if (!isSummable(aggregates)) return failed({ code: 'total-too-large' });
  const lifetime = rankLifetime(aggregates, measure);
  const active = rankActive(aggregates, measure);
  const again = repurchase(aggregates);
  return found({
    customers: lifetime.length,
    purchases: aggregates.reduce((sum, one) => sum + one.lifetime.purchases, 0),
    revenue: aggregates.reduce((sum, one) => sum + one.lifetime.revenue, 0),
    active: active.length,
    inactive: lifetime.length - active.length,
    layers: analysedLayers(active, 'window', book, measure),
    lifetimeLayers: analysedLayers(lifetime, 'lifetime', book, measure),
    focus: Object.fromEntries(focusSets(lifetime).map(({ percent, count }) => [percent, count])),
    top20Share: shareOfFirst(lifetime, 20),
    repeatCustomers: { days: again.byDays, transactions: again.byPurchases },
  });
}

/** Whether every sum over customers, in whatever order, is held exactly. */
function isSummable(aggregates: readonly Aggregate[]): boolean {
  const sizes = { revenue: 0, margin: 0 };
  for (const { days } of aggregates) {
    for (const { revenue, margin } of days) {
      sizes.revenue += Math.abs(revenue);
      sizes.margin += Math.abs(margin);
    }
  }
  return Number.isSafeInteger(sizes.revenue) && Number.isSafeInteger(sizes.margin);
}

const LAYER_NAMES = { top: 'Top', large: 'Large', medium: 'Medium', small: 'Small' } as const;

function analysedLayers(
  ranking: Ranking,
  period: 'window' | 'lifetime',
  book: PurchaseBook,
  measure: Measure,
): AnalysedLayer[] {
  const layers = layersOf(ranking);
  const revenue = { top: 0, large: 0, medium: 0, small: 0 };
  for (const [customerId, layer] of layers) {
    revenue[layer] += book.customers.get(customerId)?.[period].revenue ?? 0;
  }
  return summariseLayers(ranking).map(({ layer, customers, value, lowest }) => ({
    layer: LAYER_NAMES[layer],
    customers,
    revenue: revenue[layer],
    ...(measure === 'margin' ? { margin: value } : {}),
    lowest,
  }));
}
