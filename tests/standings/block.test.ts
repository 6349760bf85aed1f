import { describe, expect, test } from 'vitest';
import { packBlock, type StandingBlock, standingIn, unpackBlock } from '../../shared/standings/block.ts';
import { makeTeam } from '../workbench/make-team.ts';

const { standings } = makeTeam([
  { id: 'a', bought: { '2025-06-01': 500 } },
  { id: 'b', bought: {} },
]);
const [a, b] = standings;

describe('a block of standings', () => {
  test('gives every field of each standing back as it was', () => {
    expect(unpackBlock(packBlock(standings))).toEqual(standings);
    expect(standingIn(packBlock(standings), 'b')).toEqual(b);
    expect(standingIn(packBlock(standings), 'c')).toBeNull();
    expect(standingIn(undefined, 'a')).toBeNull();
  });

  test('takes packed standings over, newer ones in their place', () => {
    const moved = packBlock(a ? [{ ...a, revenue: 7 }] : [], packBlock(standings));
    expect([standingIn(moved, 'a')?.revenue, standingIn(moved, 'b')]).toEqual([7, b]);
  });

  test('knows nobody in a block of an earlier layout, until standings were computed anew', () => {
    const earlier = standings as unknown as StandingBlock; // `as`: what an earlier version stored
    expect(standingIn(earlier, 'a')).toBeNull();
    expect(unpackBlock(earlier)).toEqual([]);
  });
});
