import type { Measure } from '../../../shared/method/aggregate.ts';
import { migrate } from '../../../shared/method/behaviour.ts';
import type { Window } from '../../../shared/method/days.ts';
import { ratio } from '../../../shared/method/exact.ts';
import { ACTIVE_LAYERS, LAYERS, type ActiveLayer, type Layer } from '../../../shared/method/layers.ts';
import { totalsWithin } from '../../../shared/method/purchase-days.ts';
import { analyseValue, type CustomerValue } from '../../../shared/method/value.ts';
import type { Ranks } from '../../../shared/standings/ranks.ts';
import type { Standing } from '../../../shared/standings/standing.ts';

/** One layer as it is drawn; amounts in minor units, shares 0 to 1. */
export interface PyramidLayer {
  readonly layer: ActiveLayer;
  readonly customers: number;
  readonly customersBefore: number;
  readonly shareOfCustomers: number | null;
  readonly revenue: number;
  readonly revenueBefore: number;
  /** Its real share of revenue, never an assumed one. */
  readonly share: number | null;
  readonly shareBefore: number | null;
  /** Margin less the cost of marketing, sales and service. */
  readonly profit: number;
  /** The lowest of the measure ranked by; null for an empty layer. */
  readonly lowest: number | null;
}

/** Rows and columns of the migration matrix; `suspect` stands for everyone who has not bought. */
export const MATRIX_LAYERS = [...ACTIVE_LAYERS, 'inactive', 'suspect'] as const;
export type MatrixLayer = (typeof MATRIX_LAYERS)[number];

export interface MatrixCell {
  readonly from: MatrixLayer;
  readonly to: MatrixLayer;
  readonly customers: number;
}

export interface PyramidTotals {
  readonly customers: number;
  readonly customersBefore: number;
  readonly revenue: number;
  readonly revenueBefore: number;
  readonly profit: number;
}

export interface PyramidView {
  readonly currency: string | null;
  readonly measure: Measure;
  readonly window: Window;
  readonly before: Window;
  readonly layers: readonly PyramidLayer[];
  /** Everyone below the active layers, then and now. */
  readonly outside: readonly { readonly layer: Layer; readonly customers: number }[];
  readonly totals: PyramidTotals;
  readonly cells: readonly MatrixCell[];
  readonly movement: {
    readonly up: number;
    readonly down: number;
    readonly stayed: number;
    /** Bought for the first time. */
    readonly joined: number;
  };
  /** Purchases whose cost is not known: they are in the revenue and not in the profit. */
  readonly uncosted: number;
}

export interface PyramidInput {
  readonly standings: Iterable<Standing>;
  readonly ranks: Ranks;
  readonly values: readonly CustomerValue[];
  /** Cost that belongs to no customer, in minor units. */
  readonly indirectCost: number;
  readonly window: Window;
  readonly before: Window;
}

/** The pyramid of a period beside the one before it. */
export function pyramidView(input: PyramidInput): PyramidView {
  const { ranks } = input;
  const standings = [...input.standings];
  const layerOf = new Map(standings.map((one) => [one.customerId, one.layer]));
  const layers = drawnLayers(standings, input, layerOf);
  const migration = migrate(
    new Map(standings.map((one) => [one.customerId, matrixLayerBefore(one)])),
    new Map(standings.map((one) => [one.customerId, matrixLayer(one.layer)])),
  );
  const cells = migration.cells.flatMap(({ from, to, customerIds }) =>
    isMatrixLayer(from) && isMatrixLayer(to) ? [{ from, to, customers: customerIds.length }] : [],
  );
  const joined = sum(
    cells.filter((cell) => cell.from === 'suspect' && cell.to !== 'suspect'),
    (cell) => cell.customers,
  );
  return {
    currency: ranks.book.currency,
    measure: ranks.measure,
    window: input.window,
    before: input.before,
    layers,
    outside: LAYERS.filter((layer) => !isActive(layer)).map((layer) => ({
      layer,
      customers: standings.filter((one) => one.layer === layer).length,
    })),
    totals: {
      customers: sum(layers, (one) => one.customers),
      customersBefore: sum(layers, (one) => one.customersBefore),
      revenue: sum(layers, (one) => one.revenue),
      revenueBefore: sum(layers, (one) => one.revenueBefore),
      profit: sum(layers, (one) => one.profit),
    },
    cells,
    movement: { up: migration.up - joined, down: migration.down, stayed: migration.stayed, joined },
    uncosted: sum(standings, (one) => one.uncosted),
  };
}

function drawnLayers(
  standings: readonly Standing[],
  { ranks, values, indirectCost }: PyramidInput,
  layerOf: ReadonlyMap<string, Layer>,
): PyramidLayer[] {
  const value = analyseValue(values, LAYERS, (id) => layerOf.get(id) ?? 'suspect', indirectCost);
  const now = Map.groupBy(standings, (one) => one.layer);
  const before = Map.groupBy(standings, (one) => one.previousLayer);
  const active = ACTIVE_LAYERS.map((layer) => {
    const members = now.get(layer) ?? [];
    const membersBefore = before.get(layer) ?? [];
    return {
      layer,
      customers: members.length,
      customersBefore: membersBefore.length,
      revenue: sum(members, (one) => one.revenue),
      revenueBefore: sum(membersBefore, (one) => revenueBefore(ranks, one.customerId)),
      profit: value.rows.find((row) => row.segment === layer)?.profit ?? 0,
      lowest: lowestOf(members, ranks.measure),
    };
  });
  const total = (of: 'customers' | 'revenue' | 'revenueBefore'): number => sum(active, (one) => one[of]);
  return active.map((one) => ({
    ...one,
    shareOfCustomers: ratio(one.customers, total('customers')),
    share: ratio(one.revenue, total('revenue')),
    shareBefore: ratio(one.revenueBefore, total('revenueBefore')),
  }));
}

/** Revenue of a customer in the period before, in minor units. */
export function revenueBefore(ranks: Ranks, customerId: string): number {
  const days = ranks.book.customers.get(customerId)?.days ?? [];
  return totalsWithin(days, ranks.beforeStarts, ranks.beforeEnds).revenue;
}

/** Where a customer stands in the matrix: whoever has not bought is one group, because prospects of then are not known. */
export function matrixLayer(layer: Layer): MatrixLayer {
  return layer === 'prospect' ? 'suspect' : layer;
}

export function matrixLayerBefore({ previousLayer }: Pick<Standing, 'previousLayer'>): MatrixLayer {
  return previousLayer === null ? 'suspect' : matrixLayer(previousLayer);
}

export function isMatrixLayer(layer: string): layer is MatrixLayer {
  return MATRIX_LAYERS.some((one) => one === layer);
}

function isActive(layer: Layer): boolean {
  return ACTIVE_LAYERS.some((one) => one === layer);
}

function lowestOf(members: readonly Standing[], measure: Measure): number | null {
  if (members.length === 0) return null;
  return members.reduce((lowest, one) => Math.min(lowest, one[measure]), Infinity);
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}
