import { describe, expect, test } from 'vitest';
import { planIn, queryOf } from '../../extension/workbench/scenario/moves-in-address.ts';

describe('a what-if in its address', () => {
  test('comes back as it was written', () => {
    const plan = {
      moves: [
        { from: 'small', to: 'medium', customers: 3 },
        { from: 'medium', to: 'large', customers: 2 },
      ],
      fixedCost: 120_000,
    } as const;
    expect(planIn(queryOf(plan))).toEqual(plan);
  });

  test('leaves out what is no move', () => {
    const query = new URLSearchParams('move=small-moon-3&move=small-medium-x&move=small-medium-1.5&fixed=-4');
    expect(planIn(query)).toEqual({ moves: [], fixedCost: 0 });
  });
});
