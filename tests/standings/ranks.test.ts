import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregatePurchases, type Bought } from '../../shared/method/aggregates.ts';
import { layersOfAll, layersOfCustomer, postToRanks, rankBook } from '../../shared/standings/ranks.ts';

const now = { from: '2025-03-03', to: '2026-03-02' };
const before = { from: '2024-03-03', to: '2025-03-02' };
const settings = { measure: 'revenue', limits: null, before } as const;

const bought: fc.Arbitrary<Bought> = fc.record({
  customerId: fc.integer({ min: 0, max: 130 }).map((n) => `c${n}`),
  day: fc.constantFrom('2023-05-01', '2024-06-01', '2025-06-01', '2026-02-01', '2026-06-01'),
  revenue: fc.integer({ min: -20, max: 60 }).map((minor) => ({ minor, currency: 'EUR' })),
});

function rankedFrom(purchases: readonly Bought[]) {
  const book = aggregatePurchases(purchases, now);
  if (!book.ok) throw new Error(book.problem.code);
  return rankBook(book.value, settings);
}

describe('ranks', () => {
  test('followed one purchase at a time are those ranked anew, and name everyone whose layer changed', () => {
    fc.assert(
      fc.property(
        fc.array(bought, { maxLength: 200 }),
        fc.array(bought, { maxLength: 12 }),
        (first, later) => {
          const ranks = rankedFrom(first);
          let layers = layersOfAll(ranks);
          for (const [index, one] of later.entries()) {
            // Every third change takes an earlier purchase away, or moves it to this one.
            const was = index % 3 === 2 ? (first[index] ?? null) : null;
            const touched = postToRanks(ranks, [{ was, now: one }]);
            const after = layersOfAll(ranks);
            for (let n = 0; n <= 130; n += 1) {
              if (!touched.has(`c${n}`)) expect(after(`c${n}`)).toEqual(layers(`c${n}`));
            }
            layers = after;
          }
          const removed = new Set(
            later.flatMap((_, index) => (index % 3 === 2 && first[index] ? [index] : [])),
          );
          const anew = rankedFrom([...first.filter((_, index) => !removed.has(index)), ...later]);
          expect(ranks.current).toEqual(anew.current);
          expect(ranks.previous).toEqual(anew.previous);
          for (let n = 0; n <= 130; n += 1)
            expect(layersOfCustomer(ranks, `c${n}`)).toEqual(layersOfAll(anew)(`c${n}`));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('with frozen limits classify by them and not by rank', () => {
    const limits = { measure: 'revenue', currency: 'EUR', top: 1000, large: 500, medium: 100 } as const;
    const purchases = [{ customerId: 'a', day: '2026-01-01', revenue: { minor: 120, currency: 'EUR' } }];
    const book = aggregatePurchases(purchases, now);
    if (!book.ok) throw new Error(book.problem.code);
    const ranks = rankBook(book.value, { ...settings, limits });
    expect(layersOfCustomer(ranks, 'a')).toEqual({ now: 'medium', before: null });
    expect(layersOfAll(ranks)('a')).toEqual({ now: 'medium', before: null });
  });
});
