import * as fc from 'fast-check';
import type { Bought } from '../../shared/method/aggregates.ts';
import { dayFromNumber, dayNumber } from '../../shared/method/days.ts';
import type { Valued } from '../../shared/method/ranking.ts';

/** Few ids, so that ties and repeated customers happen often. */
export const customerIds = fc.constantFrom(...Array.from({ length: 30 }, (_, index) => `c${index}`));

const FIRST = dayNumber('2023-01-01');

/** Days of 2023 to 2025. */
export const days = fc.integer({ min: 0, max: 1095 }).map((after) => dayFromNumber(FIRST + after));

export const purchases: fc.Arbitrary<Bought> = fc
  .record({
    customerId: customerIds,
    day: days,
    minor: fc.integer({ min: -500, max: 100_000 }),
    cost: fc.option(fc.integer({ min: 0, max: 90_000 })),
  })
  .map(({ customerId, day, minor, cost }) => ({
    customerId,
    day,
    revenue: { minor, currency: 'CNY' },
    cost: cost === null ? null : { minor: cost, currency: 'CNY' },
  }));

/** Rankable customers with distinct ids and, often, equal values. */
export const valued: fc.Arbitrary<Valued[]> = fc
  .array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 400 })
  .map((values) => values.map((value, index) => ({ customerId: `c${(index * 7919) % 1000}`, value })));

export function makeBought(customerId: string, day: string, minor: number, cost?: number): Bought {
  const revenue = { minor, currency: 'CNY' };
  return cost === undefined
    ? { customerId, day, revenue }
    : { customerId, day, revenue, cost: { minor: cost, currency: 'CNY' } };
}
