import {
  type Aggregate,
  type Bought,
  type Measure,
  type PurchaseBook,
  addPurchase,
  removePurchase,
} from '../method/aggregates.ts';
import { dayNumber, type Window } from '../method/days.ts';
import { moveInPyramid } from '../method/layer-moves.ts';
import { type ActiveLayer, layerEnds, layerOfRank } from '../method/layers.ts';
import { type FrozenLimits, layerByLimits, layersOf, rankActive } from '../method/pyramid.ts';
import { totalsWithin } from '../method/purchase-days.ts';
import { placeOf, rank, type Ranking, type Valued } from '../method/ranking.ts';

/**
 * The team's rankings of this period and the one before, kept up to date in place: one purchase moves one customer,
 * and only the customers at the ends of the layers are looked at. Equal purchases give equal rankings, whatever the
 * order they arrived in.
 */
export interface Ranks {
  readonly book: PurchaseBook;
  readonly measure: Measure;
  /** Day numbers of the first and the last day of the period before. */
  readonly beforeStarts: number;
  readonly beforeEnds: number;
  /** Limits to classify by instead of rank; null when none are frozen or they are not in the book's terms. */
  readonly limits: FrozenLimits | null;
  readonly current: Ranking;
  readonly previous: Ranking;
}

/** One purchase before and after a change; null where there was or is none. */
export interface PurchaseChange {
  readonly was: Bought | null;
  readonly now: Bought | null;
}

export function rankBook(
  book: PurchaseBook,
  settings: { measure: Measure; limits: FrozenLimits | null; before: Window },
): Ranks {
  const { measure, limits, before } = settings;
  const [beforeStarts, beforeEnds] = [dayNumber(before.from), dayNumber(before.to)];
  const inOurTerms =
    limits?.measure === measure && (book.currency === null || limits.currency === book.currency);
  const previous: Valued[] = [];
  for (const aggregate of book.customers.values()) {
    const valued = valueBefore(aggregate, { beforeStarts, beforeEnds, measure });
    if (valued !== null) previous.push(valued);
  }
  return {
    book,
    measure,
    beforeStarts,
    beforeEnds,
    limits: inOurTerms ? limits : null,
    current: rankActive(book.customers.values(), measure),
    previous: rank(previous),
  };
}

/** Posts changes of purchases to the book alone; `rankBook` must follow. Ids of purchases the book refused. */
export function postToBook(book: PurchaseBook, changes: Iterable<PurchaseChange>): string[] {
  const refused: string[] = [];
  for (const { was, now } of changes) {
    if (was && !removePurchase(book, was).ok) refused.push(was.customerId);
    if (now && !addPurchase(book, now).ok) refused.push(now.customerId);
  }
  return refused;
}

/** Posts changes and keeps the rankings; returns every customer whose figures or layers may have changed. */
export function postToRanks(ranks: Ranks, changes: Iterable<PurchaseChange>): Set<string> {
  const touched = new Set<string>();
  for (const change of changes) {
    for (const customerId of new Set([change.was?.customerId, change.now?.customerId])) {
      if (customerId === undefined) continue;
      const own = {
        was: change.was?.customerId === customerId ? change.was : null,
        now: change.now?.customerId === customerId ? change.now : null,
      };
      for (const id of postOne(ranks, customerId, own)) touched.add(id);
    }
  }
  return touched;
}

function postOne(ranks: Ranks, customerId: string, change: PurchaseChange): string[] {
  const { book, measure } = ranks;
  const wasCurrent = valueNow(book.customers.get(customerId), measure);
  const wasPrevious = valueBefore(book.customers.get(customerId), ranks);
  postToBook(book, [change]);
  const aggregate = book.customers.get(customerId);
  const moved = [
    ...moveInPyramid(ranks.current, wasCurrent, valueNow(aggregate, measure)),
    ...moveInPyramid(ranks.previous, wasPrevious, valueBefore(aggregate, ranks)),
  ];
  // By frozen limits nobody else's layer depends on this customer's rank.
  return ranks.limits ? [customerId] : [customerId, ...moved.map((move) => move.customerId)];
}

function valueNow(aggregate: Aggregate | undefined, measure: Measure): Valued | null {
  if (aggregate === undefined || aggregate.window.revenue <= 0) return null;
  return { customerId: aggregate.customerId, value: aggregate.window[measure] };
}

function valueBefore(
  aggregate: Aggregate | undefined,
  period: Pick<Ranks, 'beforeStarts' | 'beforeEnds' | 'measure'>,
): Valued | null {
  if (aggregate === undefined) return null;
  const totals = totalsWithin(aggregate.days, period.beforeStarts, period.beforeEnds);
  return totals.revenue <= 0 ? null : { customerId: aggregate.customerId, value: totals[period.measure] };
}

/** The active layer of a customer now and in the period before; null outside the active layers. */
export interface CustomerLayers {
  readonly now: ActiveLayer | null;
  readonly before: ActiveLayer | null;
}

/** The layers of everybody at once: looking each up by itself takes a search in both rankings. */
export function layersOfAll(ranks: Ranks): (customerId: string) => CustomerLayers {
  const { limits } = ranks;
  const layersIn = (ranking: Ranking): Map<string, ActiveLayer> =>
    limits
      ? new Map(ranking.map(({ customerId, value }) => [customerId, layerByLimits(value, limits)]))
      : layersOf(ranking);
  const [now, before] = [layersIn(ranks.current), layersIn(ranks.previous)];
  return (id) => ({ now: now.get(id) ?? null, before: before.get(id) ?? null });
}

export function layersOfCustomer(ranks: Ranks, customerId: string): CustomerLayers {
  const aggregate = ranks.book.customers.get(customerId);
  return {
    now: layerIn(ranks, ranks.current, valueNow(aggregate, ranks.measure)),
    before: layerIn(ranks, ranks.previous, valueBefore(aggregate, ranks)),
  };
}

function layerIn({ limits }: Ranks, ranking: Ranking, valued: Valued | null): ActiveLayer | null {
  if (valued === null) return null;
  if (limits) return layerByLimits(valued.value, limits);
  return layerOfRank(placeOf(ranking, valued) + 1, layerEnds(ranking.length));
}
