import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, percentOf, roundedSum, scaled, spread } from '../../shared/method/exact.ts';

describe('exact', () => {
  test('a per cent of an amount is rounded up, exactly, up to the largest safe integer', () => {
    expect(percentOf(101, 20)).toBe(21);
    expect(percentOf(100, 20)).toBe(20);
    expect(percentOf(9_007_199_254_740_991, 50)).toBe(4_503_599_627_370_496);
  });

  test('thirds add up to a whole before they are rounded', () => {
    const third = { over: 1n, under: 3n };
    expect(roundedSum([third, third, third])).toBe(1);
    expect(roundedSum([third])).toBe(0);
    expect(roundedSum([])).toBe(0);
  });

  test('half is rounded away from zero', () => {
    expect(scaled(5, 1, 2)).toBe(3);
    expect(scaled(-5, 1, 2)).toBe(-3);
  });

  test('a spread adds up to the pool and is nowhere off by a whole unit', () => {
    const pools = fc.integer({ min: 0, max: 10 ** 12 });
    const weights = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(pools, weights, (pool, parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const shares = spread(pool, parts);
        if (total === 0) return shares === null;
        const sum = shares?.reduce((all, share) => all + share, 0);
        const fair = shares?.every(
          (share, at) => Math.abs(share - (pool * (parts[at] ?? 0)) / total) < 1.001,
        );
        return sum === pool && fair === true;
      }),
    );
  });

  test('the median of an even number is the mean of the middle two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(6);
    expect(median([])).toBeNull();
  });
});
