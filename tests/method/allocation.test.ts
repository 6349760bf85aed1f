import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allocate,
  allocatePerRep,
  DEFAULT_TIME_TARGETS,
  keyCustomers,
  timeTargets,
  TIME_GROUPS,
  type TimeGroup,
} from '../../shared/method/allocation.ts';

const groupOf = (customerId: string): TimeGroup =>
  customerId.startsWith('k') ? 'key' : customerId.startsWith('p') ? 'prospects' : 'regular';

const spent = [
  { memberId: 'ana', customerId: 'k1', minutes: 30 },
  { memberId: 'ana', customerId: 'r1', minutes: 60 },
  { memberId: 'bo', customerId: 'p1', minutes: 10 },
];

describe('time allocation', () => {
  test('target beside actual, with the minutes that would close the gap', () => {
    expect(allocate(spent, groupOf, DEFAULT_TIME_TARGETS)).toEqual([
      { group: 'key', minutes: 30, actual: 0.3, target: 0.6, missing: 30 },
      { group: 'regular', minutes: 60, actual: 0.6, target: 0.3, missing: -30 },
      { group: 'prospects', minutes: 10, actual: 0.1, target: 0.1, missing: 0 },
    ]);
  });

  test('the same per rep', () => {
    const perRep = allocatePerRep(spent, groupOf, DEFAULT_TIME_TARGETS);
    expect(perRep.get('ana')?.map((row) => row.minutes)).toEqual([30, 60, 0]);
    expect(perRep.get('bo')?.map((row) => row.actual)).toEqual([0, 0, 1]);
  });

  test('shares add up to 1 and gaps to 0', () => {
    const touch = fc.record({
      memberId: fc.constant('ana'),
      customerId: fc.constantFrom('k', 'r', 'p'),
      minutes: fc.nat(600),
    });
    fc.assert(
      fc.property(fc.array(touch), (touches) => {
        const rows = allocate(touches, groupOf, DEFAULT_TIME_TARGETS);
        if (touches.every((one) => one.minutes === 0)) return rows.every((row) => row.actual === null);
        const actual = rows.reduce((sum, row) => sum + (row.actual ?? NaN), 0);
        return Math.abs(actual - 1) < 1e-9 && rows.reduce((sum, row) => sum + row.missing, 0) === 0;
      }),
    );
  });

  test('edited targets must be whole per cents that add up to 100', () => {
    expect(timeTargets({ key: 50, regular: 30, prospects: 20 })).toMatchObject({ ok: true });
    expect(timeTargets({ key: 100, regular: 0, prospects: 0 })).toMatchObject({ ok: true });
    expect(timeTargets({ key: 50, regular: 30, prospects: 10 })).toMatchObject({
      problem: { code: 'not-100', total: 90 },
    });
    for (const group of TIME_GROUPS) {
      const wrong = { ...DEFAULT_TIME_TARGETS, [group]: -1 };
      expect(timeTargets(wrong)).toMatchObject({ problem: { code: 'not-a-share', group } });
    }
  });

  test('key customers are the first tenth, rounded up', () => {
    const ranking = Array.from({ length: 11 }, (_, index) => ({
      customerId: `c${index}`,
      value: 100 - index,
    }));
    expect([...keyCustomers(ranking)]).toEqual(['c0', 'c1']);
  });
});
