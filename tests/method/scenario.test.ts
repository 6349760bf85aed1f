import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playScenario, type LayerFigures, type Move } from '../../shared/method/scenario.ts';
import { valueOf } from './value-of.ts';

type Layer = 'top' | 'large' | 'small' | 'inactive';

const layers: readonly LayerFigures<Layer>[] = [
  { layer: 'top', customers: 2, revenue: 20_000, profit: 8000 },
  { layer: 'large', customers: 4, revenue: 12_000, profit: 3000 },
  { layer: 'small', customers: 10, revenue: 5000, profit: -500 },
  { layer: 'inactive', customers: 3, revenue: 0, profit: 0 },
];

describe('what-if', () => {
  test('by hand: one customer from Large to Top, fixed cost unchanged', () => {
    const scenario = valueOf(playScenario(layers, [{ from: 'large', to: 'top', customers: 1 }], 2500));
    expect(scenario.revenue).toEqual({ before: 37_000, after: 44_000, change: 7000, ratio: 7 / 37 });
    expect(scenario.profit).toEqual({ before: 8000, after: 11_250, change: 3250, ratio: 3250 / 8000 });
    expect(Object.fromEntries(scenario.customers)).toEqual({ top: 3, large: 3, small: 10, inactive: 3 });
  });

  test('moves happen together, at the averages and head counts of today', () => {
    const moves: Move<Layer>[] = [
      { from: 'large', to: 'top', customers: 4 },
      { from: 'small', to: 'large', customers: 2 },
    ];
    const scenario = valueOf(playScenario(layers, moves, 0));
    expect(scenario.revenue.change).toBe(4 * 7000 + 2 * 2500);
    expect(scenario.customers.get('large')).toBe(2);
    const reversed = valueOf(playScenario(layers, moves.toReversed(), 0));
    expect(reversed).toEqual(scenario);
  });

  test('winning back an inactive customer brings the average of its new layer', () => {
    const scenario = valueOf(playScenario(layers, [{ from: 'inactive', to: 'small', customers: 1 }], 0));
    expect([scenario.revenue.change, scenario.profit.change]).toEqual([500, -50]);
  });

  test('moving nobody changes nothing', () => {
    const names = fc.constantFrom<Layer>('top', 'large', 'small', 'inactive');
    const still = fc.record({ from: names, to: names, customers: fc.constant(0) });
    fc.assert(
      fc.property(fc.array(still), fc.nat(10_000), (moves, fixedCost) => {
        const { revenue, profit } = valueOf(playScenario(layers, moves, fixedCost));
        return revenue.change === 0 && profit.change === 0 && revenue.after === 37_000;
      }),
    );
  });

  test('there and back again changes nothing', () => {
    const counts = fc.integer({ min: 1, max: 2 });
    fc.assert(
      fc.property(counts, (customers) => {
        const moves: Move<Layer>[] = [
          { from: 'top', to: 'small', customers },
          { from: 'small', to: 'top', customers },
        ];
        const { revenue, profit } = valueOf(playScenario(layers, moves, 0));
        return revenue.change === 0 && profit.change === 0;
      }),
    );
  });

  test('averages that do not divide are rounded once, over all moves', () => {
    const uneven: LayerFigures<'a' | 'b'>[] = [
      { layer: 'a', customers: 3, revenue: 100, profit: 100 },
      { layer: 'b', customers: 3, revenue: 0, profit: 0 },
    ];
    const moves: Move<'a' | 'b'>[] = [1, 1, 1].map((customers) => ({ from: 'b', to: 'a', customers }));
    expect(valueOf(playScenario(uneven, moves, 0)).revenue.change).toBe(100);
  });

  test('a move that cannot be is refused', () => {
    const problemOf = (...moves: Move<Layer>[]) => {
      const outcome = playScenario(
        layers.filter((one) => one.layer !== 'inactive'),
        moves,
        0,
      );
      return outcome.ok ? null : outcome.problem.code;
    };
    expect(problemOf({ from: 'top', to: 'small', customers: 3 })).toBe('too-few-customers');
    const twice: Move<Layer> = { from: 'top', to: 'small', customers: 2 };
    expect(problemOf(twice, twice)).toBe('too-few-customers');
    expect(problemOf({ from: 'top', to: 'small', customers: 0.5 })).toBe('not-a-count');
    expect(problemOf({ from: 'top', to: 'small', customers: -1 })).toBe('not-a-count');
    expect(problemOf({ from: 'top', to: 'inactive', customers: 1 })).toBe('unknown-layer');
    const withEmpty = [...layers.slice(1), { layer: 'top' as const, customers: 0, revenue: 0, profit: 0 }];
    expect(playScenario(withEmpty, [{ from: 'large', to: 'top', customers: 0 }], 0).ok).toBe(true);
    expect(playScenario(withEmpty, [{ from: 'large', to: 'top', customers: 1 }], 0)).toEqual({
      ok: false,
      problem: { code: 'no-average', layer: 'top' },
    });
  });
});
