import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseValue, type CustomerValue } from '../../shared/method/value.ts';

function makeValue(customerId: string, overrides: Partial<CustomerValue> = {}): CustomerValue {
  return { customerId, revenue: 0, margin: 0, directCost: 0, minutes: 0, ...overrides };
}

const segments = ['top', 'small'] as const;
const segmentOf = (customerId: string) => (customerId.startsWith('t') ? 'top' : 'small');

describe('value analysis', () => {
  test('by hand: direct cost stays, the rest is spread by time', () => {
    const customers = [
      makeValue('t1', { revenue: 10_000, margin: 4000, directCost: 500, minutes: 60 }),
      makeValue('s1', { revenue: 1000, margin: 300, minutes: 20 }),
      makeValue('s2', { revenue: 2000, margin: 500, directCost: 100, minutes: 20 }),
    ];
    expect(analyseValue(customers, segments, segmentOf, 1000)).toEqual({
      unspread: 0,
      rows: [
        {
          segment: 'top',
          customers: 1,
          revenue: 10_000,
          margin: 4000,
          directCost: 500,
          spreadCost: 600,
          profit: 2900,
          averageRevenue: 10_000,
          averageProfit: 2900,
          returnOnSpend: 2900 / 1100,
        },
        {
          segment: 'small',
          customers: 2,
          revenue: 3000,
          margin: 800,
          directCost: 100,
          spreadCost: 400,
          profit: 300,
          averageRevenue: 1500,
          averageProfit: 150,
          returnOnSpend: 0.6,
        },
      ],
    });
  });

  test('cost that no time was noted for is shown, not lost', () => {
    const { rows, unspread } = analyseValue([makeValue('t1', { margin: 10 })], segments, segmentOf, 700);
    expect(unspread).toBe(700);
    expect(rows[0]).toMatchObject({ spreadCost: 0, profit: 10, returnOnSpend: null });
    expect(rows[1]).toMatchObject({ customers: 0, averageProfit: null, averageRevenue: null });
  });

  test('profits add up to margin minus all cost', () => {
    const customer = fc.record({
      customerId: fc.constantFrom('t', 's'),
      revenue: fc.nat(10_000),
      margin: fc.integer({ min: -5000, max: 5000 }),
      directCost: fc.nat(500),
      minutes: fc.nat(300),
    });
    fc.assert(
      fc.property(fc.array(customer), fc.nat(100_000), (customers, indirect) => {
        const { rows, unspread } = analyseValue(customers, segments, segmentOf, indirect);
        const profit = rows.reduce((sum, row) => sum + row.profit, 0);
        const expected = customers.reduce((sum, one) => sum + one.margin - one.directCost, 0) - indirect;
        return profit - unspread === expected;
      }),
    );
  });
});
