import { fraction, type Randomness } from '../../shared/sync/randomness.ts';

const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/**
 * How long to wait after so many failures in a row, in milliseconds: doubling from 1 s to 5 min, each between half and
 * the whole of it, so that clients that failed together do not come back together. Never shorter than the server asked.
 */
export function backoff(failures: number, random: Randomness, retryAfterMs: number | null = null): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20));
  const own = ceiling * (0.5 + fraction(random) / 2);
  return retryAfterMs === null ? own : retryAfterMs + own;
}
