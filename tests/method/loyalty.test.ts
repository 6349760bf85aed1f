import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregatePurchases } from '../../shared/method/aggregates.ts';
import {
  contributionCurve,
  motives,
  overdueCustomers,
  repurchase,
  rhythmOf,
  shareOfFirst,
} from '../../shared/method/loyalty.ts';
import { rank } from '../../shared/method/ranking.ts';
import { makeBought, valued } from './arbitraries.ts';
import { valueOf } from './value-of.ts';

const window = { from: '2024-01-01', to: '2024-12-31' };

function bookOf(days: Record<string, string[]>) {
  const bought = Object.entries(days).flatMap(([id, own]) => own.map((day) => makeBought(id, day, 10)));
  return valueOf(aggregatePurchases(bought, window)).customers;
}

describe('repurchase', () => {
  test('two purchases on one day are not a repurchase', () => {
    const customers = bookOf({
      once: ['2024-01-01'],
      sameDay: ['2024-01-01', '2024-01-01'],
      again: ['2024-01-01', '2024-02-01', '2024-02-01'],
      later: ['2024-01-01', '2025-01-01'],
    });
    expect(repurchase(customers.values())).toEqual({
      customers: 4,
      byDays: 1,
      byPurchases: 2,
      rate: 0.25,
      frequency: 7 / 4,
    });
  });
});

describe('contribution', () => {
  test('the first fifth is rounded up, and its share is the real one', () => {
    const ranking = rank([70, 10, 10, 5, 3, 2].map((value, index) => ({ customerId: `c${index}`, value })));
    expect(shareOfFirst(ranking, 20)).toBe(0.8);
    expect(shareOfFirst([], 20)).toBeNull();
  });

  test('the curve rises to 1, flattens, and agrees with the share of the first', () => {
    fc.assert(
      fc.property(valued, (customers) => {
        const ranking = rank(customers);
        const shares = contributionCurve(ranking).map((point) => point.share ?? NaN);
        expect(shares[19]).toBe(shareOfFirst(ranking, 20));
        expect(shares.at(-1)).toBe(1);
        expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
        expect(shares.every((share, index) => share >= (index + 1) / 100 - 1e-9)).toBe(true);
      }),
    );
  });

  test('motives are counted, most named first', () => {
    expect(motives(['price', 'advice', 'price'])).toEqual([
      { motive: 'price', count: 2 },
      { motive: 'advice', count: 1 },
    ]);
  });
});

describe('rhythm', () => {
  const monthly = ['2024-01-01', '2024-01-31', '2024-03-01', '2024-03-31'];

  test('is the median interval; overdue beyond one and a half of it', () => {
    const days = bookOf({ a: monthly }).get('a')?.days ?? [];
    expect(rhythmOf(days, '2024-05-15')).toEqual({ usualDays: 30, daysSince: 45, overdueDays: 0 });
    expect(rhythmOf(days, '2024-05-16')?.overdueDays).toBe(1);
  });

  test('one long pause does not change the usual interval', () => {
    const days = bookOf({ a: [...monthly, '2024-11-01'] }).get('a')?.days ?? [];
    expect(rhythmOf(days, '2024-11-02')?.usualDays).toBe(30);
  });

  test('needs three purchase days, known by then', () => {
    const days = bookOf({ a: monthly }).get('a')?.days ?? [];
    expect(rhythmOf(days, '2024-02-15')).toBeNull();
    expect(rhythmOf(days, '2024-03-01')).not.toBeNull();
  });

  test('the longest overdue comes first; nobody in rhythm is listed', () => {
    const customers = bookOf({
      fresh: ['2024-10-01', '2024-11-01', '2024-12-01'],
      late: ['2024-01-01', '2024-02-01', '2024-03-01'],
      later: ['2024-01-01', '2024-01-08', '2024-01-15'],
    });
    expect(overdueCustomers(customers.values(), '2024-12-20').map((one) => one.customerId)).toEqual([
      'later',
      'late',
    ]);
  });
});
