import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { focusSets } from '../../shared/method/focus.ts';
import { rank } from '../../shared/method/ranking.ts';
import { valued } from './arbitraries.ts';

describe('focus sets', () => {
  test('by hand: one customer reaches 20 %, two more reach 50 %', () => {
    const customers = [30, 15, 10, 10, 10, 10, 10, 5].map((value, index) => ({
      customerId: `c${index}`,
      value,
    }));
    expect(focusSets(rank(customers))).toEqual([
      { percent: 20, count: 1, added: ['c0'], value: 30 },
      { percent: 50, count: 3, added: ['c1', 'c2'], value: 55 },
    ]);
  });

  test('exactly 20 % is enough', () => {
    const customers = [20, 20, 20, 20, 20].map((value, index) => ({ customerId: `c${index}`, value }));
    expect(focusSets(rank(customers)).map((set) => set.count)).toEqual([1, 3]);
  });

  test('no set is smaller: without its last customer it falls short', () => {
    fc.assert(
      fc.property(valued, fc.integer({ min: 1, max: 100 }), (customers, percent) => {
        const ranking = rank(customers);
        const total = ranking.reduce((sum, one) => sum + one.value, 0);
        const count = focusSets(ranking, [percent])[0]?.count ?? 0;
        const sum = (size: number) => ranking.slice(0, size).reduce((all, one) => all + one.value, 0);
        return sum(count) * 100 >= total * percent && sum(count - 1) * 100 < total * percent;
      }),
    );
  });

  test('without revenue there is no focus', () => {
    expect(focusSets([{ customerId: 'a', value: 0 }]).map((set) => set.count)).toEqual([0, 0]);
    expect(focusSets([]).map((set) => set.added)).toEqual([[], []]);
  });
});
