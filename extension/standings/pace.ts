/** A save is followed at once; what comes in pages is followed when it has ended, or after a while. */
const AFTER_SAVE_MS = 5;
const QUIET_MS = 1_500;
const LONGEST_WAIT_MS = 30_000;
/** What outlasts that wait is followed now and then, so that most of the storage's time is left to whoever writes. */
const REST_PER_RUN = 10;

/**
 * When changes are followed, in milliseconds of a clock that only rises. Following many changes reads whole tables, so
 * an import that was followed after each of its parts would slow down with all it has written.
 */
export interface Pace {
  /** When a change seen now should be followed. */
  after(now: number, isMany: boolean): number;
  /** A run begins: what is seen from now on is for the next one. */
  begin(now: number): void;
  end(now: number): void;
}

export function paceOf(): Pace {
  let waitingSince: number | null = null;
  let many = -Infinity;
  let started = 0;
  let took = 0;
  return {
    after(now, isMany) {
      waitingSince ??= now;
      if (isMany) many = now;
      const quiet = many + Math.max(QUIET_MS, took);
      const latest = waitingSince + Math.max(LONGEST_WAIT_MS, REST_PER_RUN * took);
      return Math.min(Math.max(now + AFTER_SAVE_MS, quiet), latest);
    },
    begin(now) {
      waitingSince = null;
      started = now;
    },
    end(now) {
      took = now - started;
    },
  };
}
