import { percentOf } from './exact.ts';
import type { Ranking } from './ranking.ts';

/** The customers to look after first: the smallest set that reaches `percent` of the total value. */
export interface FocusSet {
  readonly percent: number;
  /** Size of the whole set, counted from the highest customer. */
  readonly count: number;
  /** The customers this set adds to the one before it. */
  readonly added: readonly string[];
  /** Value of the whole set, in minor units. */
  readonly value: number;
}

export const FOCUS_PERCENTS = [20, 50] as const;

/**
 * The focus sets at ascending whole percents. Taking the highest first makes each set the smallest. A total
 * of 0 or less has no focus: every set is empty.
 */
export function focusSets(ranking: Ranking, percents: readonly number[] = FOCUS_PERCENTS): FocusSet[] {
  const total = ranking.reduce((sum, { value }) => sum + value, 0);
  const sets: FocusSet[] = [];
  let count = 0;
  let value = 0;
  for (const percent of percents) {
    const start = count;
    const goal = total > 0 ? percentOf(total, percent) : 0;
    while (value < goal && count < ranking.length) {
      value += ranking[count]?.value ?? 0;
      count += 1;
    }
    sets.push({ percent, count, value, added: ranking.slice(start, count).map((one) => one.customerId) });
  }
  return sets;
}
