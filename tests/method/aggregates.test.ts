import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPurchase,
  aggregatePurchases,
  moveWindow,
  removePurchase,
  yearlyTotals,
} from '../../shared/method/aggregates.ts';
import { windowEndingOn } from '../../shared/method/days.ts';
import { daysUpTo } from '../../shared/method/purchase-days.ts';
import { days, makeBought, purchases } from './arbitraries.ts';
import { valueOf } from './value-of.ts';

const YEAR = { count: 12, unit: 'm' } as const;
const window = windowEndingOn('2024-12-31', YEAR);

describe('aggregates', () => {
  test('window, lifetime, margin and distinct days are summed per customer', () => {
    const book = valueOf(
      aggregatePurchases(
        [
          makeBought('a', '2024-05-01', 1000, 400),
          makeBought('a', '2024-05-01', 500),
          makeBought('a', '2023-12-31', 300, 100),
          makeBought('a', '2025-01-01', 9999, 1),
        ],
        window,
      ),
    );
    expect(book.customers.get('a')).toMatchObject({
      window: { revenue: 1500, margin: 600, purchases: 2, uncosted: 1 },
      lifetime: { revenue: 1800, margin: 800, purchases: 3, uncosted: 1 },
      purchaseDays: 2,
      firstDay: '2023-12-31',
      lastDay: '2024-05-01',
    });
  });

  test('what happens after the window is not known yet', () => {
    const book = valueOf(aggregatePurchases([makeBought('a', '2025-01-01', 5)], window));
    expect(book.customers.get('a')).toMatchObject({ purchaseDays: 0, firstDay: null, lastDay: null });
    expect(book.customers.get('a')?.lifetime.purchases).toBe(0);
  });

  test('two currencies are refused, in revenue and in cost', () => {
    const yen = { ...makeBought('b', '2024-01-01', 5), revenue: { minor: 5, currency: 'JPY' } };
    const problem = { code: 'mixed-currencies', currencies: ['CNY', 'JPY'] };
    expect(aggregatePurchases([makeBought('a', '2024-01-01', 5), yen], window)).toEqual({
      ok: false,
      problem,
    });
    const mixed = { ...makeBought('a', '2024-01-01', 5), cost: { minor: 1, currency: 'JPY' } };
    expect(aggregatePurchases([mixed], window)).toEqual({ ok: false, problem });
    const book = valueOf(aggregatePurchases([makeBought('a', '2024-01-01', 5)], window));
    expect(addPurchase(book, yen)).toEqual({ ok: false, problem });
    expect([...book.customers.keys()]).toEqual(['a']);
  });

  test('a sum too large to be exact is refused and leaves the book as it was', () => {
    const huge = makeBought('a', '2024-01-01', Number.MAX_SAFE_INTEGER);
    const problem = { code: 'amount-too-large', customerId: 'a' };
    expect(aggregatePurchases([huge, makeBought('a', '2024-01-01', 1)], window)).toEqual({
      ok: false,
      problem,
    });
    const book = valueOf(aggregatePurchases([huge], window));
    expect(addPurchase(book, makeBought('a', '2024-02-01', 1))).toEqual({ ok: false, problem });
    expect(book).toEqual(valueOf(aggregatePurchases([huge], window)));
  });

  test('adding purchases one by one equals summing them at once', () => {
    fc.assert(
      fc.property(fc.array(purchases), fc.array(purchases), (first, more) => {
        const book = valueOf(aggregatePurchases(first, window));
        for (const purchase of more) valueOf(addPurchase(book, purchase));
        expect(book).toEqual(valueOf(aggregatePurchases([...first, ...more], window)));
      }),
    );
  });

  test('taking purchases back leaves what was there before', () => {
    fc.assert(
      fc.property(fc.array(purchases), fc.array(purchases), (kept, undone) => {
        const book = valueOf(aggregatePurchases([...kept, ...undone], window));
        for (const purchase of undone) valueOf(removePurchase(book, purchase));
        expect(book).toEqual(valueOf(aggregatePurchases(kept, window)));
      }),
    );
  });

  test('a purchase that is not in the book cannot be taken back', () => {
    const book = valueOf(aggregatePurchases([makeBought('a', '2024-01-02', 5)], window));
    const problem = { code: 'not-in-book', customerId: 'a' };
    expect(removePurchase(book, makeBought('a', '2024-01-03', 5))).toEqual({ ok: false, problem });
  });

  test('moving the as-of day equals summing anew, and names exactly whose window changed', () => {
    fc.assert(
      fc.property(fc.array(purchases), days, (all, asOf) => {
        const book = valueOf(aggregatePurchases(all, window));
        const before = new Map([...book.customers].map(([id, aggregate]) => [id, aggregate.window]));
        const later = windowEndingOn(asOf, YEAR);
        const changed = moveWindow(book, later);
        expect(book).toEqual(valueOf(aggregatePurchases(all, later)));
        const differing = [...book.customers].filter(
          ([id, one]) => JSON.stringify(before.get(id)) !== JSON.stringify(one.window),
        );
        expect(changed.toSorted()).toEqual(differing.map(([id]) => id).toSorted());
      }),
    );
  });

  test('years are counted back from the as-of day, without gap or overlap', () => {
    const bought = [
      makeBought('a', '2024-12-31', 1),
      makeBought('a', '2024-01-01', 2),
      makeBought('a', '2023-12-31', 4),
      makeBought('a', '2022-12-31', 8),
    ];
    const aggregate = valueOf(aggregatePurchases(bought, window)).customers.get('a');
    const years = aggregate && yearlyTotals(aggregate, '2024-12-31', 3).map((year) => year.revenue);
    expect(years).toEqual([3, 4, 8]);
  });

  test('distinct days are listed up to a day', () => {
    const bought = ['2024-03-01', '2024-01-01', '2024-01-01', '2024-02-01'].map((day) =>
      makeBought('a', day, 1),
    );
    const known = valueOf(aggregatePurchases(bought, window)).customers.get('a')?.days ?? [];
    expect(daysUpTo(known, '2024-02-01')).toEqual(['2024-01-01', '2024-02-01']);
  });
});
