import { describe, expect, test } from 'vitest';
import { NO_BUG, PLANTED_BUGS } from './planted-bugs.ts';
import { simulate } from './simulate.ts';

const SEEDS = 2_000;

describe('simulation', () => {
  test('2,000 histories of faults keep every promise', async () => {
    const broken: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { violations } = await simulate(seed);
      if (violations.length > 0) broken.push(`seed ${seed}: ${violations.join(', ')}`);
    }
    expect(broken).toEqual([]);
  }, 240_000);

  test('a seed replays byte for byte', async () => {
    for (const seed of [3, 77, 1_234]) {
      const [first, again] = [await simulate(seed), await simulate(seed)];
      expect(again.trace).toEqual(first.trace);
      expect(again.digest).toBe(first.digest);
    }
    expect((await simulate(4, NO_BUG)).digest).not.toBe((await simulate(5, NO_BUG)).digest);
  });

  test.each(PLANTED_BUGS)(
    'notices when $name',
    async (bug) => {
      expect(await firstCaught(bug)).toBeLessThanOrEqual(SEEDS);
    },
    240_000,
  );
});

async function firstCaught(bug: (typeof PLANTED_BUGS)[number]): Promise<number> {
  for (let seed = 1; seed <= SEEDS; seed++) {
    if ((await simulate(seed, bug)).violations.length > 0) return seed;
  }
  return Infinity;
}
