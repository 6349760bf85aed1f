/**
 * A hybrid logical clock (Kulkarni et al., 2014). A stamp is `time-counter-client`: milliseconds since 1970 in nine
 * base-36 digits, a counter in four, and the first eight hex digits of the client id. Stamps compare as text.
 */
export interface Clock {
  /** Milliseconds since 1970 of the newest stamp made or seen. */
  readonly time: number;
  readonly counter: number;
}

export const CLOCK_START: Clock = { time: 0, counter: 0 };

/** How far a stamp may run ahead of the server before the server's own time replaces it, in milliseconds. */
export const MAX_AHEAD_MS = 300_000;

const COUNTERS = 36 ** 4;
const LAST_TIME = 36 ** 9 - 1;

/** The clock after making one stamp at `now`: always greater than before, however the wall clock moved. */
export function tick(clock: Clock, now: number): Clock {
  if (now > clock.time) return { time: Math.min(now, LAST_TIME), counter: 0 };
  if (clock.counter + 1 < COUNTERS) return { time: clock.time, counter: clock.counter + 1 };
  return { time: clock.time + 1, counter: 0 };
}

/** The clock after seeing `stamp`: whatever is stamped next is greater than it. */
export function mergeStamp(clock: Clock, stamp: string): Clock {
  const time = stampTime(stamp);
  const counter = Number.parseInt(stamp.slice(10, 14), 36);
  if (time < clock.time || (time === clock.time && counter <= clock.counter)) return clock;
  return { time, counter };
}

/** The stamp of the clock's present reading, made by `clientId` (32 hex digits). */
export function stampOf(clock: Clock, clientId: string): string {
  const time = clock.time.toString(36).padStart(9, '0');
  const counter = clock.counter.toString(36).padStart(4, '0');
  return `${time}-${counter}-${clientId.slice(0, 8)}`;
}

/** The wall-clock part of a stamp, in milliseconds since 1970. */
export function stampTime(stamp: string): number {
  return Number.parseInt(stamp.slice(0, 9), 36);
}

/** The one rule of conflicts: whether the value stamped `a` replaces the one stamped `b`. Equal stamps do not. */
export function wins(a: string, b: string | undefined): boolean {
  return b === undefined || a > b;
}
