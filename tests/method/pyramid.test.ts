import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregatePurchases } from '../../shared/method/aggregates.ts';
import { ACTIVE_LAYERS, compareLayers, layerEnds, layerOfRank } from '../../shared/method/layers.ts';
import { windowEndingOn } from '../../shared/method/days.ts';
import {
  freezeLimits,
  layerBelow,
  layerByLimits,
  layersOf,
  rankActive,
  rankLifetime,
  summariseByLimits,
  summariseLayers,
} from '../../shared/method/pyramid.ts';
import { rank, type Ranking } from '../../shared/method/ranking.ts';
import { makeBought, purchases, valued } from './arbitraries.ts';
import { valueOf } from './value-of.ts';

const window = windowEndingOn('2024-12-31', { count: 12, unit: 'm' });

function rankingOf(...values: number[]): Ranking {
  return rank(values.map((value, index) => ({ customerId: `c${String(index).padStart(3, '0')}`, value })));
}

const ceil = (active: number, percent: number) => Number((BigInt(active) * BigInt(percent) + 99n) / 100n);

describe('layers', () => {
  test('the ends are 1, 5 and 20 per cent rounded up', () => {
    expect(layerEnds(812)).toEqual({ top: 9, large: 41, medium: 163 });
    expect(layerEnds(2357)).toEqual({ top: 24, large: 118, medium: 472 });
    expect(layerEnds(700)).toEqual({ top: 7, large: 35, medium: 140 });
    expect(layerEnds(0)).toEqual({ top: 0, large: 0, medium: 0 });
  });

  test('the ends are exact for any number of customers', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (active) => {
        const { top, large, medium } = layerEnds(active);
        return top === ceil(active, 1) && large === ceil(active, 5) && medium === ceil(active, 20);
      }),
    );
  });

  test('ranks at an end belong to the higher layer', () => {
    const ends = layerEnds(100);
    expect([1, 2, 5, 6, 20, 21, 100].map((one) => layerOfRank(one, ends))).toEqual([
      'top',
      'large',
      'large',
      'medium',
      'medium',
      'small',
      'small',
    ]);
  });
});

const ids = (ranking: Ranking) => ranking.map((one) => one.customerId);

describe('pyramid', () => {
  test('twenty customers by hand: one Top, no Large, three Medium, sixteen Small, with their real shares', () => {
    const values = [1000, 500, 400, 300, ...Array.from({ length: 16 }, (_, index) => 50 - index)];
    const [top, large, medium, small] = summariseLayers(rankingOf(...values));
    expect(top).toEqual({ layer: 'top', customers: 1, value: 1000, share: 1000 / 2880, lowest: 1000 });
    expect(large).toEqual({ layer: 'large', customers: 0, value: 0, share: 0, lowest: null });
    expect(medium).toMatchObject({ customers: 3, value: 1200, lowest: 300 });
    expect(small).toMatchObject({ customers: 16, value: 680, lowest: 35 });
  });

  test('ties go by id in code-unit order, not by locale', () => {
    const tied = ['b', 'a', 'B', 'é', '10', '9'].map((customerId) => ({ customerId, value: 7 }));
    expect(rank(tied).map((one) => one.customerId)).toEqual(['10', '9', 'B', 'a', 'b', 'é']);
  });

  test('only revenue above 0 in the window makes a customer active', () => {
    const book = valueOf(
      aggregatePurchases(
        [
          makeBought('in', '2024-01-01', 1),
          makeBought('edge', '2023-12-31', 1),
          makeBought('refunded', '2024-02-01', 10),
          makeBought('refunded', '2024-03-01', -10),
          makeBought('later', '2025-01-01', 1),
        ],
        window,
      ),
    );
    expect(ids(rankActive(book.customers.values(), 'revenue'))).toEqual(['in']);
    expect(ids(rankLifetime(book.customers.values(), 'revenue'))).toEqual(['edge', 'in', 'refunded']);
  });

  test('by margin, customers are ranked by margin but still active by revenue', () => {
    const bought = [
      makeBought('big', '2024-01-01', 1000, 990),
      makeBought('good', '2024-01-01', 100, 10),
      makeBought('loss', '2024-01-01', 10, 50),
    ];
    const book = valueOf(aggregatePurchases(bought, window));
    expect(rankActive(book.customers.values(), 'margin')).toEqual([
      { customerId: 'good', value: 90 },
      { customerId: 'big', value: 10 },
      { customerId: 'loss', value: -40 },
    ]);
  });

  test('the layers partition the active customers and their revenue', () => {
    fc.assert(
      fc.property(fc.array(purchases, { maxLength: 300 }), (all) => {
        const { customers } = valueOf(aggregatePurchases(all, window));
        const active = [...customers.values()].filter((one) => one.window.revenue > 0);
        const ranking = rankActive(customers.values(), 'revenue');
        const layers = summariseLayers(ranking);
        const sum = (field: 'customers' | 'value') => layers.reduce((total, one) => total + one[field], 0);
        expect([...layersOf(ranking).keys()].toSorted()).toEqual(
          active.map((one) => one.customerId).toSorted(),
        );
        expect(sum('customers')).toBe(active.length);
        expect(sum('value')).toBe(active.reduce((total, one) => total + one.window.revenue, 0));
      }),
    );
  });

  test("raising one customer's revenue never lowers its layer", () => {
    fc.assert(
      fc.property(valued, fc.nat(), fc.nat(100), (customers, pick, raise) => {
        const chosen = customers[pick % customers.length];
        if (!chosen) return false;
        const raised = customers.map((one) => (one === chosen ? { ...one, value: one.value + raise } : one));
        const before = layersOf(rank(customers)).get(chosen.customerId) ?? 'small';
        const after = layersOf(rank(raised)).get(chosen.customerId) ?? 'small';
        return compareLayers(after, before) <= 0;
      }),
    );
  });

  test('frozen limits classify the customers they were found in just as ranks did, ties aside', () => {
    const ranking = rankingOf(...Array.from({ length: 150 }, (_, index) => 1000 - index));
    const limits = freezeLimits(ranking, 'revenue', 'CNY');
    expect(limits).toEqual({ measure: 'revenue', currency: 'CNY', top: 999, large: 993, medium: 971 });
    expect(summariseByLimits(ranking, limits)).toEqual(summariseLayers(ranking));
  });

  test('with frozen limits one customer growing pushes nobody out', () => {
    const ranking = rankingOf(100, 90, 80, 70, 60);
    const limits = freezeLimits(ranking, 'revenue', 'CNY');
    expect(limits).toMatchObject({ top: 100, large: null, medium: null });
    expect([100, 150, 99].map((value) => layerByLimits(value, limits))).toEqual(['top', 'top', 'small']);
    expect(summariseByLimits(rankingOf(100, 150), limits)[0]?.customers).toBe(2);
  });

  test('whoever is not active is inactive, prospect or suspect', () => {
    const book = valueOf(aggregatePurchases([makeBought('old', '2020-01-01', 5)], window));
    expect(layerBelow(book.customers.get('old'), 'prospect')).toBe('inactive');
    expect(layerBelow(undefined, 'prospect')).toBe('prospect');
    expect(layerBelow(undefined, 'opportunity')).toBe('suspect');
    expect(layerBelow(undefined, 'suspect')).toBe('suspect');
    const later = valueOf(aggregatePurchases([makeBought('new', '2025-06-01', 5)], window));
    expect(layerBelow(later.customers.get('new'), 'prospect')).toBe('prospect');
  });

  test('no customers: four empty layers', () => {
    const layers = summariseLayers([]);
    expect(layers.map((one) => one.layer)).toEqual([...ACTIVE_LAYERS]);
    expect(layers.every((one) => one.customers === 0 && one.share === null && one.lowest === null)).toBe(
      true,
    );
  });
});
