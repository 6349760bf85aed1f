/** Before so many milliseconds a rate says little. */
const TELLING_MS = 3_000;

/** Milliseconds until all is done at the rate so far; null while that cannot be told. */
export function timeLeft(done: number, total: number, elapsedMs: number): number | null {
  if (elapsedMs < TELLING_MS || done <= 0 || total < done) return null;
  return (elapsedMs / done) * (total - done);
}
