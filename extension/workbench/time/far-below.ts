import type { TimeRow } from '../../../shared/method/allocation.ts';

/** Five points below the target are worth saying. */
export function isFarBelow({ actual, target }: TimeRow): boolean {
  return (actual ?? 0) < target - 0.05;
}
