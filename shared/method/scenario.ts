import { ratio, roundedSum, type Fraction } from './exact.ts';
import { failed, found, type Outcome } from './outcome.ts';

/** A layer as it is: totals in minor units. `profit` is before the fixed cost. */
export interface LayerFigures<Layer extends string> {
  readonly layer: Layer;
  readonly customers: number;
  readonly revenue: number;
  readonly profit: number;
}

export interface Move<Layer extends string> {
  readonly from: Layer;
  readonly to: Layer;
  readonly customers: number;
}

export interface Change {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Change over the size of `before`; null when that is 0. */
  readonly ratio: number | null;
}

export interface Scenario<Layer extends string> {
  readonly customers: ReadonlyMap<Layer, number>;
  readonly revenue: Change;
  readonly profit: Change;
}

export type ScenarioProblem<Layer extends string> =
  | { readonly code: 'not-a-count'; readonly move: Move<Layer> }
  | { readonly code: 'unknown-layer'; readonly layer: Layer }
  /** More are to leave a layer, over all moves, than it holds. */
  | { readonly code: 'too-few-customers'; readonly layer: Layer; readonly customers: number }
  /** An empty layer has no averages to move customers at. */
  | { readonly code: 'no-average'; readonly layer: Layer };

/**
 * What if customers moved between layers? Each mover leaves the average of its old layer and brings that of
 * the new one; fixed cost does not change. Moves happen together: all use today's averages and head counts.
 * Source: Jay Curry with Adam Curry, The Customer Marketing Method (2000): upward migration in the pyramid.
 */
export function playScenario<Layer extends string>(
  layers: readonly LayerFigures<Layer>[],
  moves: readonly Move<Layer>[],
  fixedCost: number,
): Outcome<Scenario<Layer>, ScenarioProblem<Layer>> {
  const figures = new Map(layers.map((layer) => [layer.layer, layer]));
  const problem = firstProblem(figures, moves);
  if (problem) return failed(problem);
  const customers = new Map(layers.map(({ layer, customers: count }) => [layer, count]));
  for (const move of moves) {
    customers.set(move.from, (customers.get(move.from) ?? 0) - move.customers);
    customers.set(move.to, (customers.get(move.to) ?? 0) + move.customers);
  }
  return found({
    customers,
    revenue: changed(figures, moves, 'revenue', 0),
    profit: changed(figures, moves, 'profit', fixedCost),
  });
}

function firstProblem<Layer extends string>(
  figures: ReadonlyMap<Layer, LayerFigures<Layer>>,
  moves: readonly Move<Layer>[],
): ScenarioProblem<Layer> | null {
  const leaving = new Map<Layer, number>();
  for (const move of moves) {
    if (!Number.isInteger(move.customers) || move.customers < 0) return { code: 'not-a-count', move };
    for (const layer of [move.from, move.to]) {
      if (!figures.has(layer)) return { code: 'unknown-layer', layer };
    }
    leaving.set(move.from, (leaving.get(move.from) ?? 0) + move.customers);
    const customers = figures.get(move.from)?.customers ?? 0;
    if ((leaving.get(move.from) ?? 0) > customers) {
      return { code: 'too-few-customers', layer: move.from, customers };
    }
    if (move.customers > 0 && figures.get(move.to)?.customers === 0) {
      return { code: 'no-average', layer: move.to };
    }
  }
  return null;
}

function changed<Layer extends string>(
  figures: ReadonlyMap<Layer, LayerFigures<Layer>>,
  moves: readonly Move<Layer>[],
  measure: 'revenue' | 'profit',
  fixedCost: number,
): Change {
  const part = (layer: Layer, customers: number): Fraction => {
    const figure = figures.get(layer);
    return {
      over: BigInt(customers) * BigInt(figure?.[measure] ?? 0),
      under: BigInt(figure?.customers || 1),
    };
  };
  const steps = moves.filter((move) => move.customers > 0);
  const change = roundedSum(
    steps.flatMap((move) => [part(move.to, move.customers), part(move.from, -move.customers)]),
  );
  let before = -fixedCost;
  for (const figure of figures.values()) before += figure[measure];
  return { before, after: before + change, change, ratio: ratio(change, Math.abs(before)) };
}
