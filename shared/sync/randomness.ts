/** Gives `bytes` random bytes as lower-case hex. Passed in everywhere, so that a simulation can replay it. */
export type Randomness = (bytes: number) => string;

/** The platform's cryptographic randomness (browser, worker and Node alike). */
export const systemRandomness: Randomness = (bytes) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** A number from 0 up to 1, for jitter. */
export function fraction(random: Randomness): number {
  return Number.parseInt(random(4), 16) / 2 ** 32;
}
