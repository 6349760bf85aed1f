import { describe, expect, test } from 'vitest';
import { aggregatePurchases } from '../../shared/method/aggregates.ts';
import { lossesByReason, nextUpkeep, revenueAtRisk } from '../../shared/method/attrition.ts';
import { makeBought } from './arbitraries.ts';
import { valueOf } from './value-of.ts';

describe('attrition', () => {
  test('reasons are ordered by the revenue they cost', () => {
    const losses = [
      { customerId: 'a', reason: 'price', revenue: 100 },
      { customerId: 'b', reason: 'service', revenue: 300 },
      { customerId: 'c', reason: 'price', revenue: 100 },
    ] as const;
    expect(lossesByReason(losses)).toEqual([
      { reason: 'service', customers: 1, revenue: 300, share: 0.6 },
      { reason: 'price', customers: 2, revenue: 200, share: 0.4 },
    ]);
  });

  test('revenue at risk is the window revenue of customers with an open complaint, each once', () => {
    const book = valueOf(
      aggregatePurchases(
        [
          makeBought('a', '2024-05-01', 100),
          makeBought('a', '2023-05-01', 900),
          makeBought('b', '2024-05-01', 300),
          makeBought('content', '2024-05-01', 999),
        ],
        { from: '2024-01-01', to: '2024-12-31' },
      ),
    );
    expect(revenueAtRisk(book, ['a', 'b', 'a', 'never-bought'])).toEqual({
      revenue: 400,
      customers: [
        { customerId: 'b', revenue: 300 },
        { customerId: 'a', revenue: 100 },
      ],
    });
  });

  test('a lost customer is due a touch by the reason it left', () => {
    expect(nextUpkeep('contact-moved', '2024-01-31')).toBe('2024-03-01');
    expect(nextUpkeep('need-gone', '2024-01-31')).toBe('2025-01-30');
  });
});
