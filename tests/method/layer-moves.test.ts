import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveInPyramid } from '../../shared/method/layer-moves.ts';
import { layersOf } from '../../shared/method/pyramid.ts';
import { rank, type Ranking, type Valued } from '../../shared/method/ranking.ts';
import { compareIds } from '../../shared/method/ranking.ts';
import { valued } from './arbitraries.ts';

function changesBetween(before: Ranking, after: Ranking) {
  const from = layersOf(before);
  const to = layersOf(after);
  return [...new Set([...from.keys(), ...to.keys()])]
    .map((customerId) => ({ customerId, from: from.get(customerId) ?? null, to: to.get(customerId) ?? null }))
    .filter((move) => move.from !== move.to)
    .toSorted((a, b) => compareIds(a.customerId, b.customerId));
}

function expectSameAsAnew(customers: readonly Valued[], was: Valued | null, now: Valued | null): void {
  const ranking = rank(customers);
  const rest = customers.filter((one) => one.customerId !== was?.customerId);
  const anew = rank(now === null ? rest : [...rest, now]);
  const moves = moveInPyramid(ranking, was, now);
  expect(ranking).toEqual(anew);
  expect(moves.toSorted((a, b) => compareIds(a.customerId, b.customerId))).toEqual(
    changesBetween(rank(customers), anew),
  );
}

describe('layer moves', () => {
  test('one changed value moves the same customers as ranking anew', () => {
    fc.assert(
      fc.property(valued, fc.nat(), fc.integer({ min: 0, max: 60 }), (customers, pick, value) => {
        const was = customers[pick % customers.length] ?? null;
        expectSameAsAnew(customers, was, was && { ...was, value });
      }),
      { numRuns: 500 },
    );
  });

  test('a new customer and a leaving one move the same customers as ranking anew', () => {
    fc.assert(
      fc.property(valued, fc.nat(), fc.integer({ min: 0, max: 60 }), (customers, pick, value) => {
        expectSameAsAnew(customers, null, { customerId: 'new', value });
        expectSameAsAnew(customers, customers[pick % customers.length] ?? null, null);
      }),
      { numRuns: 500 },
    );
  });
});
